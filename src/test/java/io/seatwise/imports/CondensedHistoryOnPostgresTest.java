package io.seatwise.imports;

import io.seatwise.PostgresTest;

@PostgresTest
class CondensedHistoryOnPostgresTest extends CondensedHistoryContract {}
