package io.seatwise.adoption.benchmark;

import io.seatwise.PostgresTest;

@PostgresTest
class BenchmarksOnPostgresTest extends BenchmarksContract {}
