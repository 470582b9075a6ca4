package io.seatwise.imports;

import io.seatwise.PostgresTest;

@PostgresTest
class ErrorsLateInAFileOnPostgresTest extends ErrorsLateInAFileContract {}
