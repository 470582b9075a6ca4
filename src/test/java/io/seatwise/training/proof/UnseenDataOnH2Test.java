package io.seatwise.training.proof;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class UnseenDataOnH2Test extends UnseenDataContract {}
