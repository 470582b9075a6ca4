package io.seatwise.imports;

import io.seatwise.PostgresTest;

@PostgresTest
class MappingsOnPostgresTest extends MappingsContract {}
