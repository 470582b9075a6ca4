package io.seatwise.training.recommendation;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class RecommendationsOnH2Test extends RecommendationsContract {}
