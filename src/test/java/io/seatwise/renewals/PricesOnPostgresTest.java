package io.seatwise.renewals;

import io.seatwise.PostgresHttpTest;

@PostgresHttpTest
class PricesOnPostgresTest extends PricesContract {}
