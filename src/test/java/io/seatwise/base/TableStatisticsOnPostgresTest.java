package io.seatwise.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.Postgres;
import io.seatwise.PostgresTest;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class TableStatisticsOnPostgresTest {

    @Autowired
    TableStatistics statistics;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactionManager;

    @Value("${spring.flyway.url}")
    String url;

    /** 20,000 rows of 36 bytes and more take at least 90 pages; a table counts as grown from 33 pages on. */
    @BeforeEach
    void growTable() {
        statistics.refreshGrown();
        Postgres.execute(url, Postgres.OWNER, """
                create table growing with (autovacuum_enabled = false) as
                select n as id, gen_random_uuid()::varchar as note from generate_series(1, 20000) n
                """);
    }

    @AfterEach
    void dropTable() {
        Postgres.execute(url, Postgres.OWNER, "drop table growing");
    }

    @Test
    void applicationHasGrownTableAnalysed() {
        statistics.refreshGrown();

        assertThat(estimatedRows()).isEqualTo(20_000);
    }

    @Test
    void tableThatHasNotDoubledIsLeftToTheDaemon() {
        statistics.refreshGrown();
        Postgres.execute(
                url,
                Postgres.OWNER,
                "insert into growing select n, gen_random_uuid()::varchar from generate_series(1, 5000) n");

        statistics.refreshGrown();

        assertThat(estimatedRows()).isEqualTo(20_000);
    }

    @Test
    void rowsOfTheOwnTransactionCountBeforeItsCommit() {
        statistics.refreshGrown();
        Postgres.execute(url, Postgres.OWNER, "grant insert on growing to seatwise");

        long during = new TransactionTemplate(transactionManager).execute(status -> {
            jdbc.update("insert into growing select n, gen_random_uuid()::varchar from generate_series(1, 40000) n");
            statistics.refreshGrown();
            return estimatedRows();
        });

        assertThat(during).isEqualTo(60_000);
    }

    @Test
    void importDoesNotWaitForAnAnalysisOfAnother() throws Exception {
        try (Connection other = DriverManager.getConnection(url, Postgres.OWNER, Postgres.PASSWORD)) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table growing in share update exclusive mode");

            statistics.refreshGrown();

            assertThat(estimatedRows()).isNotEqualTo(20_000);
        }
    }

    private long estimatedRows() {
        Long rows = jdbc.queryForObject("select reltuples::bigint from pg_class where relname = 'growing'", Long.class);
        return rows == null ? 0 : rows;
    }
}
