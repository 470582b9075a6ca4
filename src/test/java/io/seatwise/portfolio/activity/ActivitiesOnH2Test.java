package io.seatwise.portfolio.activity;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class ActivitiesOnH2Test extends ActivitiesContract {}
