package io.seatwise.exports;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class ExportSnapshotOnH2Test extends ExportSnapshotContract {}
