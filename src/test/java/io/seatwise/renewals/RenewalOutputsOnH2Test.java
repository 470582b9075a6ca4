package io.seatwise.renewals;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class RenewalOutputsOnH2Test extends RenewalOutputsContract {}
