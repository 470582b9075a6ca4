package io.seatwise.house;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class CatalogueOnH2Test extends CatalogueContract {}
