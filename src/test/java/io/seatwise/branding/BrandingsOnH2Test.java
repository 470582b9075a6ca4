package io.seatwise.branding;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class BrandingsOnH2Test extends BrandingsContract {}
