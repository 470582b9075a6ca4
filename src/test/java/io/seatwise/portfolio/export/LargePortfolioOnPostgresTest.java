package io.seatwise.portfolio.export;

import io.seatwise.Postgres;
import io.seatwise.PostgresTest;
import org.springframework.beans.factory.annotation.Value;

@PostgresTest
class LargePortfolioOnPostgresTest extends LargePortfolioContract {

    @Value("${spring.datasource.url}")
    String url;

    /** Does now what autovacuum does within a minute: a plan made before that takes half an hour. */
    @Override
    void refreshStatistics() {
        Postgres.execute(url, Postgres.OWNER, "analyze");
    }
}
