package io.seatwise.portfolio;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class PortfolioOverviewOnH2Test extends PortfolioOverviewContract {}
