package io.seatwise.portfolio.changes;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class ChangesOnH2Test extends ChangesContract {}
