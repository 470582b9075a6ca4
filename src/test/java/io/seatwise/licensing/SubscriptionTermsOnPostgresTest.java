package io.seatwise.licensing;

import io.seatwise.PostgresTest;

@PostgresTest
class SubscriptionTermsOnPostgresTest extends SubscriptionTermsContract {}
