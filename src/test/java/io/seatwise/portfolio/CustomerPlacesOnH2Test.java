package io.seatwise.portfolio;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class CustomerPlacesOnH2Test extends CustomerPlacesContract {}
