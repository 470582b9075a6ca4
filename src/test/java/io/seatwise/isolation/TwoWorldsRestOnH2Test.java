package io.seatwise.isolation;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class TwoWorldsRestOnH2Test extends TwoWorldsRestContract {}
