package io.seatwise.imports;

import io.seatwise.PostgresTest;

@PostgresTest
class ImportLedgerOnPostgresTest extends ImportLedgerContract {}
