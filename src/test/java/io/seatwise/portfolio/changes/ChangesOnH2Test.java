package io.seatwise.portfolio.changes;

import io.seatwise.SeatwiseTest;
import org.junit.jupiter.api.Tag;

@Tag("slow")
@SeatwiseTest
class ChangesOnH2Test extends ChangesContract {}
