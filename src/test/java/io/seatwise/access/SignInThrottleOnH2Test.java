package io.seatwise.access;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class SignInThrottleOnH2Test extends SignInThrottleContract {}
