package io.seatwise.portfolio;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class CustomerQueriesTest extends CustomerQueriesContract {}
