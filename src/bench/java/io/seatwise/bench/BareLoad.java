package io.seatwise.bench;

import io.seatwise.Postgres;
import io.seatwise.ids.PartnerId;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The barest way to the same rows: what a partner's import has written goes once more into the same tables and indexes,
 * for another partner, by COPY on PostgreSQL and by multi-row inserts on H2; what changes
 * goes over them the same way.
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
    double millis(String table, PartnerId partner, PartnerId other) {
        BareRows rows = read(table, partner, other);
        if (database == BenchApplication.Database.POSTGRESQL) {
            return copyMillis(table, rows);
        }
        return transaction.execute(status -> jdbc.execute((ConnectionCallback<Double>) connection -> {
            long before = System.nanoTime();
            insert(connection, table, rows);
            return (System.nanoTime() - before) / 1e6;
        }));
    }

    /**
     * Updates the rows of {@code other}, which has the same keys, to the values of {@code partner}. Returns the
     * milliseconds. Works by COPY into a table without indexes and one update on PostgreSQL, by a batch of updates on H2.
     */
    double updateMillis(String table, PartnerId partner, PartnerId other) {
        BareRows rows = read(table, partner, other);
        if (database == BenchApplication.Database.POSTGRESQL) {
            return asSuperuser(connection -> update(connection, table, rows));
        }
        return transaction.execute(status -> jdbc.execute((ConnectionCallback<Double>) connection -> {
            long before = System.nanoTime();
            batchUpdate(connection, table, rows);
            return (System.nanoTime() - before) / 1e6;
        }));
    }

    /** @param key the columns of the primary key */
    private record BareRows(List<String> columns, List<String> key, List<List<Object>> rows) {

        List<String> values() {
            return columns.stream().filter(column -> !key.contains(column)).toList();
        }
    }

    private BareRows read(String table, PartnerId partner, PartnerId other) {
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
                        mapped.put("partner_id", other.value());
                        rows.add(new ArrayList<>(mapped.values()));
                    },
                    partner);
        });
        List<String> key = jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            List<String> found = new ArrayList<>();
            try (ResultSet each = connection.getMetaData().getPrimaryKeys(null, "public", table)) {
                while (each.next()) {
                    found.add(each.getString("COLUMN_NAME"));
                }
            }
            return found;
        });
        return new BareRows(columns, key, rows);
    }

    /** Copies the rows that facts refer to, and that the other partner lacks. */
    void addMissing(String table, PartnerId partner, PartnerId other) {
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

    private static void insert(Connection connection, String table, BareRows bare) throws SQLException {
        List<List<Object>> rows = bare.rows();
        List<String> columns = bare.columns();
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

    private static void batchUpdate(Connection connection, String table, BareRows bare) throws SQLException {
        List<String> order = new ArrayList<>(bare.values());
        order.addAll(bare.key());
        List<Integer> places = order.stream().map(bare.columns()::indexOf).toList();
        try (PreparedStatement statement = connection.prepareStatement("update %s set %s where %s"
                .formatted(table, each(bare.values(), "%1$s = ?", ", "), each(bare.key(), "%1$s = ?", " and ")))) {
            int waiting = 0;
            for (List<Object> row : bare.rows()) {
                for (int i = 0; i < places.size(); i++) {
                    statement.setObject(i + 1, row.get(places.get(i)));
                }
                statement.addBatch();
                if (++waiting % ROWS_AT_ONCE == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static String each(List<String> columns, String form, String between) {
        return columns.stream().map(form::formatted).collect(Collectors.joining(between));
    }

    /** As the superuser: PostgreSQL refuses COPY to a role that row-level security binds. */
    private double copyMillis(String table, BareRows rows) {
        return asSuperuser(connection -> copy(connection, table, rows));
    }

    private interface Load {
        void run(Connection connection) throws SQLException;
    }

    private double asSuperuser(Load load) {
        try (Connection connection = DriverManager.getConnection(url, Postgres.SUPERUSER, Postgres.PASSWORD)) {
            connection.setAutoCommit(false);
            long before = System.nanoTime();
            load.run(connection);
            connection.commit();
            return (System.nanoTime() - before) / 1e6;
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static void update(Connection connection, String table, BareRows rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table bare_rows (like " + table + ") on commit drop");
            copy(connection, "bare_rows", rows);
            statement.execute("analyze bare_rows");
            statement.execute("update %s t set %s from bare_rows b where %s"
                    .formatted(
                            table,
                            each(rows.values(), "%1$s = b.%1$s", ", "),
                            each(rows.key(), "t.%1$s = b.%1$s", " and ")));
        }
    }

    private static void copy(Connection connection, String table, BareRows bare) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : bare.rows()) {
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
                            "copy " + table + " (" + String.join(", ", bare.columns()) + ") from stdin",
                            new StringReader(text.toString()));
        } catch (IOException exception) {
            throw new java.io.UncheckedIOException(exception);
        }
    }
}
