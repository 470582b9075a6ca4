package io.seatwise.licensing;

import io.seatwise.PostgresTest;

@PostgresTest
class RandomisedFiguresOnPostgresTest extends RandomisedFiguresContract {}
