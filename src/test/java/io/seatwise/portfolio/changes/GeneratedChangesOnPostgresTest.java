package io.seatwise.portfolio.changes;

import io.seatwise.PostgresTest;

@PostgresTest
class GeneratedChangesOnPostgresTest extends GeneratedChangesContract {}
