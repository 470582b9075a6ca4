package io.seatwise.portfolio;

import io.seatwise.PostgresTest;

@PostgresTest
class FreshnessOnPostgresTest extends FreshnessContract {}
