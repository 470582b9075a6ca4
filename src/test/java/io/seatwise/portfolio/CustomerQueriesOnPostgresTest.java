package io.seatwise.portfolio;

import io.seatwise.PostgresTest;

@PostgresTest
class CustomerQueriesOnPostgresTest extends CustomerQueriesContract {}
