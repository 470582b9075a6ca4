package io.seatwise.portfolio;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class CustomerQueriesOnH2Test extends CustomerQueriesContract {}
