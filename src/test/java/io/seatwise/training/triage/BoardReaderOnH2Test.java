package io.seatwise.training.triage;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class BoardReaderOnH2Test extends BoardReaderContract {}
