package io.seatwise.derived;

import io.seatwise.PostgresTest;

@PostgresTest
class DerivedOnPostgresTest extends DerivedContract {}
