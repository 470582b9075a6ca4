package io.seatwise.training.report;

import io.seatwise.SeatwiseTest;
import org.junit.jupiter.api.Tag;

@Tag("slow")
@SeatwiseTest
class SheetsOfProductOnH2Test extends SheetsOfProductContract {}
