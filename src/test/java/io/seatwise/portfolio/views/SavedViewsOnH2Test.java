package io.seatwise.portfolio.views;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class SavedViewsOnH2Test extends SavedViewsContract {}
