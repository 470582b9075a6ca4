package io.seatwise.training.report;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class SheetsOfProductOnH2Test extends SheetsOfProductContract {}
