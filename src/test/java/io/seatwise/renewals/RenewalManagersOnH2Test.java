package io.seatwise.renewals;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class RenewalManagersOnH2Test extends RenewalManagersContract {}
