package io.seatwise.imports;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class AwkwardFilesOnH2Test extends AwkwardFilesContract {}
