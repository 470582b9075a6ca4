package io.seatwise.bench;

import io.seatwise.Postgres;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The barest way to the same rows: what a partner's import has written goes once more into the same tables and indexes,
 * for another partner, by COPY on PostgreSQL and by multi-row inserts on H2.
 */
final class BareLoad {

    private static final int ROWS_AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final BenchApplication.Database database;
    private final String url;

    BareLoad(JdbcTemplate jdbc, TransactionTemplate transaction, BenchApplication.Database database, String url) {
        this.url = url;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.database = database;
    }

    /** Loads the rows of {@code partner} for {@code other}, which has none, and answers the milliseconds of the load. */
    double millis(String table, UUID partner, UUID other) {
        List<List<Object>> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            allPartners();
            jdbc.query(
                    "select * from " + table + " where partner_id = ?",
                    row -> {
                        var mapped = new ColumnMapRowMapper().mapRow(row, 0);
                        if (columns.isEmpty()) {
                            columns.addAll(mapped.keySet());
                        }
                        mapped.put("partner_id", other);
                        rows.add(new ArrayList<>(mapped.values()));
                    },
                    partner);
        });
        if (database == BenchApplication.Database.POSTGRESQL) {
            return copyMillis(table, columns, rows);
        }
        return transaction.execute(status -> jdbc.execute((ConnectionCallback<Double>) connection -> {
            long before = System.nanoTime();
            insert(connection, table, columns, rows);
            return (System.nanoTime() - before) / 1e6;
        }));
    }

    /** Copies the rows that facts refer to, and that the other partner lacks. */
    void addMissing(String table, UUID partner, UUID other) {
        transaction.executeWithoutResult(status -> {
            allPartners();
            String key = table + (table.equals("workload") ? "_code" : "_id");
            String more = table.equals("product") ? ", family" : "";
            jdbc.update("""
                    insert into %1$s (partner_id, %2$s, name%3$s)
                    select ?, %2$s, name%3$s from %1$s
                    where partner_id = ? and %2$s not in (select %2$s from %1$s where partner_id = ?)
                    """.formatted(table, key, more), other, partner, other);
        });
    }

    private void allPartners() {
        if (database == BenchApplication.Database.POSTGRESQL) {
            jdbc.queryForObject("select set_config('app.partner', '*', true)", String.class);
        }
    }

    private static void insert(Connection connection, String table, List<String> columns, List<List<Object>> rows)
            throws SQLException {
        for (int start = 0; start < rows.size(); start += ROWS_AT_ONCE) {
            List<List<Object>> some = rows.subList(start, Math.min(rows.size(), start + ROWS_AT_ONCE));
            String one = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            try (PreparedStatement statement = connection.prepareStatement("insert into " + table + " ("
                    + String.join(", ", columns) + ") values "
                    + String.join(", ", Collections.nCopies(some.size(), one)))) {
                int index = 1;
                for (List<Object> row : some) {
                    for (Object value : row) {
                        statement.setObject(index++, value);
                    }
                }
                statement.executeUpdate();
            }
        }
    }

    /** As the superuser: PostgreSQL refuses COPY to a role that row-level security binds. */
    private double copyMillis(String table, List<String> columns, List<List<Object>> rows) {
        try (Connection connection = DriverManager.getConnection(url, Postgres.SUPERUSER, Postgres.PASSWORD)) {
            long before = System.nanoTime();
            copy(connection, table, columns, rows);
            return (System.nanoTime() - before) / 1e6;
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static void copy(Connection connection, String table, List<String> columns, List<List<Object>> rows)
            throws SQLException {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                Object value = row.get(i);
                text.append(i == 0 ? "" : "\t")
                        .append(value == null ? "\\N" : value.toString().replace("\\", "\\\\"));
            }
            text.append('\n');
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table + " (" + String.join(", ", columns) + ") from stdin",
                            new StringReader(text.toString()));
        } catch (IOException exception) {
            throw new java.io.UncheckedIOException(exception);
        }
    }
}
