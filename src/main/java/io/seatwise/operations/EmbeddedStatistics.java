package io.seatwise.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statistics for tables that H2 has not analysed yet. H2 analyses a table after the transaction that filled it, and takes
 * each column for half unique until then. An index that begins with partner and day looks as good as the key: a first
 * import would read all days of the partner for each of its customers.
 */
final class EmbeddedStatistics {

    /** What H2 assumes of a column, in percent of different values. */
    private static final int ASSUMED = 50;

    /** A partner has many rows in each of its tables. */
    private static final int PARTNER = 1;

    private EmbeddedStatistics() {}

    /** Declares the partner's column of tables that have not been analysed; H2 replaces the figure by what it finds. */
    static void declare(JdbcClient jdbc) {
        List<@Nullable String> tables =
                jdbc.sql("""
                        select c.table_name
                        from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = 'public' and c.column_name = 'partner_id' and c.selectivity = :assumed
                            and t.table_type = 'BASE TABLE'
                        """).param("assumed", ASSUMED).query(String.class).list();
        tables.forEach(
                table -> jdbc.sql("alter table %s alter column partner_id selectivity %d".formatted(table, PARTNER))
                        .update());
    }
}
