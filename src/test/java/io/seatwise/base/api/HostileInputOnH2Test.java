package io.seatwise.base.api;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class HostileInputOnH2Test extends HostileInputContract {}
