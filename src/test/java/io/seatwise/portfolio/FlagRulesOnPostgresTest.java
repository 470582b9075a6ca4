package io.seatwise.portfolio;

import io.seatwise.PostgresTest;

@PostgresTest
class FlagRulesOnPostgresTest extends FlagRulesContract {}
