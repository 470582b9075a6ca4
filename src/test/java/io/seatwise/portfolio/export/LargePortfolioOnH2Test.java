package io.seatwise.portfolio.export;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class LargePortfolioOnH2Test extends LargePortfolioContract {}
