package io.seatwise.licensing.subscriptions;

import io.seatwise.SeatwiseTest;

@SeatwiseTest
class SubscriptionTermsOnH2Test extends SubscriptionTermsContract {}
