package io.seatwise.branding;

import io.seatwise.PostgresTest;

@PostgresTest
class BrandingsOnPostgresTest extends BrandingsContract {}
