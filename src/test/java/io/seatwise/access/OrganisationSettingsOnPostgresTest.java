package io.seatwise.access;

import io.seatwise.PostgresTest;

@PostgresTest
class OrganisationSettingsOnPostgresTest extends OrganisationSettingsContract {}
