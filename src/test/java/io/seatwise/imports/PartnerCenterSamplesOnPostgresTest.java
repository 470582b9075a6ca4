package io.seatwise.imports;

import io.seatwise.PostgresTest;

@PostgresTest
class PartnerCenterSamplesOnPostgresTest extends PartnerCenterSamplesContract {}
