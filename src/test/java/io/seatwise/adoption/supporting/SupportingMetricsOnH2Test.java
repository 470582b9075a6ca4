package io.seatwise.adoption.supporting;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class SupportingMetricsOnH2Test extends SupportingMetricsContract {}
