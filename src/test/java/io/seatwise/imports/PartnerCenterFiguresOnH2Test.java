package io.seatwise.imports;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class PartnerCenterFiguresOnH2Test extends PartnerCenterFiguresContract {}
