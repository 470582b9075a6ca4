package io.seatwise.portfolio.recent;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class RecentCustomersOnH2Test extends RecentCustomersContract {}
