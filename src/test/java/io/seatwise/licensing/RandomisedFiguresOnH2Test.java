package io.seatwise.licensing;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class RandomisedFiguresOnH2Test extends RandomisedFiguresContract {}
