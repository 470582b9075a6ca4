package io.seatwise.training.report;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class DigestsOnH2Test extends DigestsContract {}
