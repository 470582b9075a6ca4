package io.seatwise.customers;

import io.seatwise.PostgresTest;

@PostgresTest
class CustomerBulkEditsOnPostgresTest extends CustomerBulkEditsContract {}
