package io.seatwise.imports;

import io.seatwise.PostgresHttpTest;

@PostgresHttpTest
class UndoInAnyOrderOnPostgresTest extends UndoInAnyOrderContract {}
