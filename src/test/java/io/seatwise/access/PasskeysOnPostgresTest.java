package io.seatwise.access;

import io.seatwise.PostgresTest;

@PostgresTest
class PasskeysOnPostgresTest extends PasskeysContract {}
