package io.seatwise.training.recommendation;

import io.seatwise.PostgresTest;

@PostgresTest
class RecommendationsOnPostgresTest extends RecommendationsContract {}
