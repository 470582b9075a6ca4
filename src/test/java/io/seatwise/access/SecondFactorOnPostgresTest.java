package io.seatwise.access;

import io.seatwise.PostgresTest;

@PostgresTest
class SecondFactorOnPostgresTest extends SecondFactorContract {}
