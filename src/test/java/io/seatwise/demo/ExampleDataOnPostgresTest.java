package io.seatwise.demo;

import io.seatwise.PostgresTest;

@PostgresTest
class ExampleDataOnPostgresTest extends ExampleDataContract {}
