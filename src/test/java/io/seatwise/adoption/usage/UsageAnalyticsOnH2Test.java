package io.seatwise.adoption.usage;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class UsageAnalyticsOnH2Test extends UsageAnalyticsContract {}
