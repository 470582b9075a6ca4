package io.seatwise.operations.migration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table that both databases have. Rows go through memory some at a time. */
record CopiedTable(String name, List<Column> columns) {

    private static final int ROWS_AT_ONCE = 1000;

    record Column(String name, ColumnType type) {}

    /**
     * What a table holds.
     *
     * @param checksum the sum of the first 64 bits of each row's SHA-256, whatever the order of the rows
     */
    record Content(long rows, long checksum) {}

    private interface RowWork {
        void row(@Nullable Object[] values) throws SQLException;
    }

    private static final class Sum {

        private final MessageDigest digest;
        private long rows;
        private long checksum;

        Sum() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException exception) {
                throw new IllegalStateException(exception);
            }
        }

        /** Lengths stand in front of the values, so that no two rows read the same. */
        void add(@Nullable Object[] values) {
            for (Object value : values) {
                byte[] bytes = ColumnType.canonical(value).getBytes(StandardCharsets.UTF_8);
                int length = value == null ? -1 : bytes.length;
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
                digest.update(bytes);
            }
            checksum += ByteBuffer.wrap(digest.digest()).getLong();
            rows++;
        }
    }

    /** Copies all rows. The caller commits. */
    void copy(Connection source, Connection target) throws SQLException {
        String sql = "insert into %s (%s) values (%s)"
                .formatted(quoted(name), columnList(), String.join(", ", Collections.nCopies(columns.size(), "?")));
        try (PreparedStatement insert = target.prepareStatement(sql)) {
            List<@Nullable Object[]> waiting = new ArrayList<>();
            read(source, values -> {
                waiting.add(values);
                if (waiting.size() == ROWS_AT_ONCE) {
                    insert(insert, waiting);
                }
            });
            insert(insert, waiting);
        }
    }

    private void insert(PreparedStatement statement, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        for (@Nullable Object[] values : rows) {
            for (int i = 0; i < values.length; i++) {
                columns.get(i).type().write(statement, i + 1, values[i]);
            }
            statement.addBatch();
        }
        statement.executeBatch();
        rows.clear();
    }

    Content content(Connection connection) throws SQLException {
        Sum sum = new Sum();
        read(connection, sum::add);
        return new Content(sum.rows, sum.checksum);
    }

    private void read(Connection connection, RowWork work) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery("select %s from %s".formatted(columnList(), quoted(name)))) {
                while (row.next()) {
                    @Nullable Object[] values = new @Nullable Object[columns.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = columns.get(i).type().read(row, i + 1);
                    }
                    work.row(values);
                }
            }
        }
    }

    private String columnList() {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
