package io.seatwise.adoption.product;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class ProductScoresOnH2Test extends ProductScoresContract {}
