package io.seatwise.base;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Refreshes what PostgreSQL knows about the sizes of its tables. Its own daemon looks once a minute: until then it plans
 * the first page or export after a large import as if the tables were empty. H2 needs none of this.
 */
@Component
public class TableStatistics {

    private static final Logger LOG = LoggerFactory.getLogger(TableStatistics.class);

    private final JdbcTemplate jdbc;
    private final boolean postgresql;

    TableStatistics(JdbcTemplate jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.postgresql = DatabaseProduct.isPostgresql(dataSource);
    }

    /**
     * Analyses the tables that have more than doubled since they were last analysed. Within a transaction it counts the
     * transaction's own rows too. A failure is logged, because nothing but speed depends on it.
     *
     * @return how many tables these were; 0 on H2
     */
    public int refreshGrown() {
        if (!postgresql) {
            return 0;
        }
        try {
            Integer analysed = jdbc.queryForObject("select analyze_grown_tables()", Integer.class);
            return analysed == null ? 0 : analysed;
        } catch (DataAccessException failure) {
            LOG.warn("The statistics of the tables could not be refreshed", failure);
            return 0;
        }
    }
}
