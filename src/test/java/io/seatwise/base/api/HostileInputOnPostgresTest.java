package io.seatwise.base.api;

import io.seatwise.PostgresTest;

@PostgresTest
class HostileInputOnPostgresTest extends HostileInputContract {}
