package io.seatwise.portfolio;

import io.seatwise.PostgresTest;

@PostgresTest
class CustomerPlacesOnPostgresTest extends CustomerPlacesContract {}
