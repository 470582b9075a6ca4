package io.seatwise.isolation;

class TwoWorldsScreensOnH2Test extends TwoWorldsScreensContract {}
