package io.seatwise.imports;

import io.seatwise.PostgresTest;

@PostgresTest
class PartnerCenterFiguresOnPostgresTest extends PartnerCenterFiguresContract {}
