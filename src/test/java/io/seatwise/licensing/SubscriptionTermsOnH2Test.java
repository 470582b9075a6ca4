package io.seatwise.licensing;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class SubscriptionTermsOnH2Test extends SubscriptionTermsContract {}
