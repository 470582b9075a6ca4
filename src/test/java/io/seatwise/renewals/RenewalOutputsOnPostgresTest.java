package io.seatwise.renewals;

import io.seatwise.PostgresTest;

@PostgresTest
class RenewalOutputsOnPostgresTest extends RenewalOutputsContract {}
