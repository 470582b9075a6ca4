package io.seatwise.licensing.subscriptions;

import io.seatwise.PostgresTest;

@PostgresTest
class SubscriptionTermsOnPostgresTest extends SubscriptionTermsContract {}
