package io.seatwise.renewals;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class PricesOnH2Test extends PricesContract {}
