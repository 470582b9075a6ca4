package io.seatwise.portfolio.overview;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class PortfolioOverviewOnH2Test extends PortfolioOverviewContract {}
