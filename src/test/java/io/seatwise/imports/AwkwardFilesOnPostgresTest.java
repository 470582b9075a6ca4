package io.seatwise.imports;

import io.seatwise.PostgresHttpTest;

@PostgresHttpTest
class AwkwardFilesOnPostgresTest extends AwkwardFilesContract {}
