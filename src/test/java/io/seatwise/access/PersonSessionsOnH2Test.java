package io.seatwise.access;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class PersonSessionsOnH2Test extends PersonSessionsContract {}
