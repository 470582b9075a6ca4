package io.seatwise.imports;

import io.seatwise.PostgresHttpTest;

@PostgresHttpTest
class MappingsOnPostgresTest extends MappingsContract {}
