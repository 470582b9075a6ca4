package io.seatwise.base;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.stereotype.Component;

/**
 * Writes many rows the way that each database is fastest at. H2 runs in this process, so a prepared statement for each row
 * costs nothing but the row. PostgreSQL pays for each statement and each parameter: it is sent an array for each column, with
 * the values of many rows, and updates are such inserts that meet a row that exists.
 *
 * <p>{@code COPY} cannot be used: PostgreSQL refuses it on tables with row-level security.
 */
@Component
public class BulkRows {

    /** The rows, or the keys, of one statement. */
    private static final int AT_ONCE = 1_000;

    private static final String TYPES = """
            select a.attname, t.typname
            from pg_attribute a
            join pg_type t on t.oid = a.atttypid
            where a.attrelid = to_regclass(?) and a.attnum > 0
            """;

    private final JdbcTemplate jdbc;
    private final boolean postgresql;
    private final Map<String, Map<String, String>> typesOfTables = new ConcurrentHashMap<>();

    BulkRows(JdbcTemplate jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.postgresql = DatabaseProduct.isPostgresql(dataSource);
    }

    /** Adds rows; each has its values in the order of the columns. Runs in the caller's transaction. */
    public void insert(String table, List<String> columns, List<? extends @Nullable Object[]> rows) {
        if (postgresql) {
            writeArrays(table, columns, rows, "");
        } else {
            write(
                    "insert into %s (%s) values (%s)"
                            .formatted(
                                    table,
                                    String.join(", ", columns),
                                    String.join(", ", Collections.nCopies(columns.size(), "?"))),
                    rows);
        }
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
        writeArrays(
                table,
                all,
                rows,
                " on conflict (%s) do update set %s"
                        .formatted(String.join(", ", key), each(columns, "%1$s = excluded.%1$s", ", ")));
    }

    private void writeArrays(
            String table, List<String> columns, List<? extends @Nullable Object[]> rows, String onConflict) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, String> all = typesOfTables.computeIfAbsent(table, this::types);
        List<String> types = columns.stream()
                .map(column -> Objects.requireNonNull(all.get(column), () -> table + "." + column))
                .toList();
        String sql = "insert into %s (%s) select * from unnest(%s)%s"
                .formatted(table, String.join(", ", columns), each(types, "cast(? as %1$s array)", ", "), onConflict);
        for (int start = 0; start < rows.size(); start += AT_ONCE) {
            List<? extends @Nullable Object[]> some = rows.subList(start, Math.min(rows.size(), start + AT_ONCE));
            jdbc.update(
                    sql,
                    IntStream.range(0, types.size())
                            .mapToObj(column -> new ColumnArray(types.get(column), some, column))
                            .toArray());
        }
    }

    /** The types of a table's columns, without a length: a cast to one with a length would cut a text that is too long. */
    private Map<String, String> types(String table) {
        Map<String, String> types = new HashMap<>();
        jdbc.query(
                TYPES,
                (ResultSet row) -> {
                    types.put(row.getString(1), row.getString(2));
                },
                table);
        return types;
    }

    /** The values of one column. */
    private record ColumnArray(String type, List<? extends @Nullable Object[]> rows, int column)
            implements SqlTypeValue {

        @Override
        public void setTypeValue(PreparedStatement statement, int index, int sqlType, @Nullable String typeName)
                throws SQLException {
            @Nullable
            Object[] values = type.equals("bytea") ? new byte[rows.size()][] : new @Nullable Object[rows.size()];
            for (int i = 0; i < values.length; i++) {
                @Nullable Object[] row = rows.get(i);
                Object value = row[column];
                values[i] = value instanceof Id id ? id.value() : value;
            }
            statement.setArray(index, statement.getConnection().createArrayOf(type, values));
        }
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
        keys.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
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

    private static String each(List<String> columns, String form, String between) {
        return columns.stream().map(form::formatted).collect(Collectors.joining(between));
    }
}
