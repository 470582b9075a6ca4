package io.seatwise.access;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class SecondFactorOnH2Test extends SecondFactorContract {}
