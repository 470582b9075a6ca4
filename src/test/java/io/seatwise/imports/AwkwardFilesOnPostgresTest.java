package io.seatwise.imports;

import io.seatwise.PostgresTest;

@PostgresTest
class AwkwardFilesOnPostgresTest extends AwkwardFilesContract {}
