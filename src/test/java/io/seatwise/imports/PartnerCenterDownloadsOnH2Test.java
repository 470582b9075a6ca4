package io.seatwise.imports;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class PartnerCenterDownloadsOnH2Test extends PartnerCenterDownloadsContract {}
