package io.seatwise.imports;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class UndoInAnyOrderOnH2Test extends UndoInAnyOrderContract {}
