package io.seatwise.customers;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class CustomerBulkEditsOnH2Test extends CustomerBulkEditsContract {}
