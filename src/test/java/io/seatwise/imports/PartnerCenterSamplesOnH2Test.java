package io.seatwise.imports;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class PartnerCenterSamplesOnH2Test extends PartnerCenterSamplesContract {}
