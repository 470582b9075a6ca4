package io.seatwise.renewals;

import io.seatwise.PostgresTest;

@PostgresTest
class RenewalManagersOnPostgresTest extends RenewalManagersContract {}
