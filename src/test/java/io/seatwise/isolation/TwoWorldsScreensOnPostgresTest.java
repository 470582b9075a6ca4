package io.seatwise.isolation;

import io.seatwise.PostgresTest;

@PostgresTest
class TwoWorldsScreensOnPostgresTest extends TwoWorldsScreensContract {}
