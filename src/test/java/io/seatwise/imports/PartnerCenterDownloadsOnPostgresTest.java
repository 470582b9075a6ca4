package io.seatwise.imports;

import io.seatwise.PostgresHttpTest;

@PostgresHttpTest
class PartnerCenterDownloadsOnPostgresTest extends PartnerCenterDownloadsContract {}
