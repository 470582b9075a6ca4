package io.seatwise.access.throttle;

import io.seatwise.PostgresTest;

@PostgresTest
class SignInThrottleOnPostgresTest extends SignInThrottleContract {}
