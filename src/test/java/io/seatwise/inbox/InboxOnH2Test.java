package io.seatwise.inbox;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class InboxOnH2Test extends InboxContract {}
