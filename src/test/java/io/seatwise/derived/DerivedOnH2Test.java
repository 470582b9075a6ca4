package io.seatwise.derived;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class DerivedOnH2Test extends DerivedContract {}
