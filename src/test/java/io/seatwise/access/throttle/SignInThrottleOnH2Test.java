package io.seatwise.access.throttle;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class SignInThrottleOnH2Test extends SignInThrottleContract {}
