package io.seatwise.portfolio.changes;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class GeneratedChangesOnH2Test extends GeneratedChangesContract {}
