package io.seatwise.adoption.score;

import io.seatwise.PostgresTest;

@PostgresTest
class AdoptionScoreOnPostgresTest extends AdoptionScoreContract {}
