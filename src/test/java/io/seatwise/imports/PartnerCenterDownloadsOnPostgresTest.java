package io.seatwise.imports;

import io.seatwise.PostgresTest;

@PostgresTest
class PartnerCenterDownloadsOnPostgresTest extends PartnerCenterDownloadsContract {}
