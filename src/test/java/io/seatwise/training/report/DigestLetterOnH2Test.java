package io.seatwise.training.report;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class DigestLetterOnH2Test extends DigestLetterContract {}
