package io.seatwise.training.report;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class DigestSendingOnH2Test extends DigestSendingContract {}
