package io.seatwise.portfolio;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class FlagRulesOnH2Test extends FlagRulesContract {}
