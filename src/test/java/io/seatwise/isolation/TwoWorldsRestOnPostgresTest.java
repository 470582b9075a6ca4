package io.seatwise.isolation;

import io.seatwise.PostgresTest;

@PostgresTest
class TwoWorldsRestOnPostgresTest extends TwoWorldsRestContract {}
