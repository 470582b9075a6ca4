package io.seatwise.training.report;

import io.seatwise.PostgresTest;

@PostgresTest
class PlanHistoryOnPostgresTest extends PlanHistoryContract {}
