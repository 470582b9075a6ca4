package io.seatwise.training.report;

import io.seatwise.PostgresTest;

@PostgresTest
class SheetsOfProductOnPostgresTest extends SheetsOfProductContract {}
