package io.seatwise.imports;

import io.seatwise.PostgresTest;

@PostgresTest
class UndoInAnyOrderOnPostgresTest extends UndoInAnyOrderContract {}
