package io.seatwise.training.outcome;

import io.seatwise.PostgresTest;

@PostgresTest
class OutcomesOnPostgresTest extends OutcomesContract {}
