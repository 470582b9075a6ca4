package io.seatwise.portfolio.recent;

import io.seatwise.PostgresTest;

@PostgresTest
class RecentCustomersOnPostgresTest extends RecentCustomersContract {}
