package io.seatwise.imports;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class ErrorsLateInAFileOnH2Test extends ErrorsLateInAFileContract {}
