package io.seatwise.imports;

import io.seatwise.PostgresHttpTest;

@PostgresHttpTest
class CustomerDownloadsOnPostgresTest extends CustomerDownloadsContract {}
