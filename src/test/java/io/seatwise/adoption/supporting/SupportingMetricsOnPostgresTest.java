package io.seatwise.adoption.supporting;

import io.seatwise.PostgresTest;

@PostgresTest
class SupportingMetricsOnPostgresTest extends SupportingMetricsContract {}
