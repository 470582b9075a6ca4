package io.seatwise.portfolio.export;

import io.seatwise.SeatwiseTest;
import org.junit.jupiter.api.Tag;

@Tag("slow")
@SeatwiseTest
class RealFilesOnH2Test extends RealFilesContract {}
