package io.seatwise.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes many rows the way that each database is fastest at. H2 runs in this process, so that a prepared statement for
 * each row costs nothing but the row. PostgreSQL pays for each statement: there inserts become statements of many rows,
 * by the driver, and updates become such inserts that meet a row that exists.
 *
 * <p>{@code COPY} is no way here: PostgreSQL refuses it on tables with row-level security.
 */
@Component
public class BulkRows {

    private static final int KEYS_AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;
    private final boolean postgresql;

    BulkRows(JdbcTemplate jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.postgresql = DatabaseProduct.isPostgresql(dataSource);
    }

    /** Adds rows; each has its values in the order of the columns. Runs in the caller's transaction. */
    public void insert(String table, List<String> columns, List<? extends @Nullable Object[]> rows) {
        write(insertion(table, columns), rows);
    }

    /**
     * Changes rows that exist. Runs in the caller's transaction.
     *
     * @param columns those to change, among them every column that is not null and has no default
     * @param key the primary key
     * @param rows each with the values of the columns, then those of the key; no key twice
     */
    public void update(String table, List<String> columns, List<String> key, List<? extends @Nullable Object[]> rows) {
        if (!postgresql) {
            write(
                    "update %s set %s where %s"
                            .formatted(table, each(columns, "%1$s = ?", ", "), each(key, "%1$s = ?", " and ")),
                    rows);
            return;
        }
        List<String> all = new ArrayList<>(columns);
        all.addAll(key);
        write(
                "%s on conflict (%s) do update set %s"
                        .formatted(
                                insertion(table, all),
                                String.join(", ", key),
                                each(columns, "%1$s = excluded.%1$s", ", ")),
                rows);
    }

    /**
     * Sets some columns of many rows to the same values. Runs in the caller's transaction.
     *
     * @param keyColumn the second part of the primary key, after {@code partner_id}
     * @param keys texts or ids, none twice
     */
    public void set(
            String table,
            List<String> columns,
            @Nullable Object[] values,
            Id partner,
            String keyColumn,
            Collection<?> keys) {
        String sql = "update %s set %s where partner_id = ? and %s = "
                .formatted(table, each(columns, "%1$s = ?", ", "), keyColumn);
        if (!postgresql) {
            write(
                    sql + "?",
                    keys.stream().map(key -> with(values, partner, key)).toList());
            return;
        }
        keys.stream().gather(Gatherers.windowFixed(KEYS_AT_ONCE)).forEach(some -> {
            boolean ids = some.getFirst() instanceof Id;
            jdbc.update(
                    sql + "any(cast(? as %s array))".formatted(ids ? "uuid" : "varchar"),
                    with(
                            values,
                            partner,
                            ids
                                    ? new UuidArray(
                                            some.stream().map(Id.class::cast).toList())
                                    : new TextArray(some.stream()
                                            .map(String.class::cast)
                                            .toList())));
        });
    }

    private static @Nullable Object[] with(@Nullable Object[] values, Id partner, Object key) {
        @Nullable Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = partner;
        all[values.length + 1] = key;
        return all;
    }

    private void write(String sql, List<? extends @Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, List.<@Nullable Object[]>copyOf(rows));
        }
    }

    private static String insertion(String table, List<String> columns) {
        return "insert into %s (%s) values (%s)"
                .formatted(
                        table, String.join(", ", columns), String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    private static String each(List<String> columns, String form, String between) {
        return columns.stream().map(form::formatted).collect(Collectors.joining(between));
    }
}
