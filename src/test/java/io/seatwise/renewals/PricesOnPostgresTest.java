package io.seatwise.renewals;

import io.seatwise.PostgresTest;

@PostgresTest
class PricesOnPostgresTest extends PricesContract {}
