package io.seatwise.imports;

import io.seatwise.PostgresTest;

@PostgresTest
class CustomerDownloadsOnPostgresTest extends CustomerDownloadsContract {}
