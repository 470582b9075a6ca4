package io.seatwise.access;

import io.seatwise.PostgresTest;

@PostgresTest
class OrganisationSignInOnPostgresTest extends OrganisationSignInContract {}
