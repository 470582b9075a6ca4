package io.seatwise.imports;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class MappingsOnH2Test extends MappingsContract {}
