package io.seatwise.renewals;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class RenewalsOnH2Test extends RenewalsContract {}
