package io.seatwise.portfolio.changes;

import io.seatwise.PostgresTest;

@PostgresTest
class ChangesOnPostgresTest extends ChangesContract {}
