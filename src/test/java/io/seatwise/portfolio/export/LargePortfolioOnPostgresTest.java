package io.seatwise.portfolio.export;

import io.seatwise.PostgresTest;

@PostgresTest
class LargePortfolioOnPostgresTest extends LargePortfolioContract {}
