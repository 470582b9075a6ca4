package io.seatwise.base.api;

import io.seatwise.PostgresHttpTest;

@PostgresHttpTest
class HostileInputOnPostgresTest extends HostileInputContract {}
