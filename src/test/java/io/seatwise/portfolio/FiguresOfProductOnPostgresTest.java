package io.seatwise.portfolio;

import io.seatwise.PostgresTest;

@PostgresTest
class FiguresOfProductOnPostgresTest extends FiguresOfProductContract {}
