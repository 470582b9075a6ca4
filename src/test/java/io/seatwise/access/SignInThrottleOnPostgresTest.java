package io.seatwise.access;

import io.seatwise.PostgresTest;

@PostgresTest
class SignInThrottleOnPostgresTest extends SignInThrottleContract {}
