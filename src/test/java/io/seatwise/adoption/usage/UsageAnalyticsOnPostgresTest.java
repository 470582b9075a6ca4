package io.seatwise.adoption.usage;

import io.seatwise.PostgresTest;

@PostgresTest
class UsageAnalyticsOnPostgresTest extends UsageAnalyticsContract {}
