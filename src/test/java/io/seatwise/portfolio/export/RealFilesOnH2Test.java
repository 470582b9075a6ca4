package io.seatwise.portfolio.export;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class RealFilesOnH2Test extends RealFilesContract {}
