package io.seatwise.access;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class PasskeysOnH2Test extends PasskeysContract {}
