package io.seatwise.isolation;

import io.seatwise.PostgresHttpTest;

@PostgresHttpTest
class TwoWorldsRestOnPostgresTest extends TwoWorldsRestContract {}
