package io.seatwise.training.report;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class PlanHistoryOnH2Test extends PlanHistoryContract {}
