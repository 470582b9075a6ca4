package io.seatwise.training.outcome;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class OutcomesOnH2Test extends OutcomesContract {}
