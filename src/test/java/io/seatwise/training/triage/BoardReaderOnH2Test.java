package io.seatwise.training.triage;

import io.seatwise.SeatwiseTest;
import org.junit.jupiter.api.Tag;

@Tag("slow")
@SeatwiseTest
class BoardReaderOnH2Test extends BoardReaderContract {}
