package io.seatwise.portfolio;

import io.seatwise.PostgresTest;

@PostgresTest
class PortfolioOverviewOnPostgresTest extends PortfolioOverviewContract {}
