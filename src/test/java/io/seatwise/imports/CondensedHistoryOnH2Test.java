package io.seatwise.imports;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class CondensedHistoryOnH2Test extends CondensedHistoryContract {}
