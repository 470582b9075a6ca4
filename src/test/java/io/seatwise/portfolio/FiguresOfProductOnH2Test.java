package io.seatwise.portfolio;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class FiguresOfProductOnH2Test extends FiguresOfProductContract {}
