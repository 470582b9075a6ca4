package io.seatwise.demo;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class ExampleDataOnH2Test extends ExampleDataContract {}
