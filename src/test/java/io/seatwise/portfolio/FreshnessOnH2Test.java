package io.seatwise.portfolio;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class FreshnessOnH2Test extends FreshnessContract {}
