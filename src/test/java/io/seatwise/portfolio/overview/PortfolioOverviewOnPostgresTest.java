package io.seatwise.portfolio.overview;

import io.seatwise.PostgresTest;

@PostgresTest
class PortfolioOverviewOnPostgresTest extends PortfolioOverviewContract {}
