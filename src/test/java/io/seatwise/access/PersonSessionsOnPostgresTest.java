package io.seatwise.access;

import io.seatwise.PostgresTest;

@PostgresTest
class PersonSessionsOnPostgresTest extends PersonSessionsContract {}
