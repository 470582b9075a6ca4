package io.seatwise.operations.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the rows of every table, and compares a restored database with the live one. */
final class ScratchComparison {

    private ScratchComparison() {}

    static Map<String, Long> counts(Connection connection) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet row =
                        statement.executeQuery("select count(*) from \"" + table.replace("\"", "\"\"") + "\"")) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
        }
        return counts;
    }

    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getTables(null, "public", null, new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    /**
     * The tables that differ though nobody changed them meanwhile. A table that was written during the backup is
     * expected between its two live counts or beside them, so that only its absence is a difference.
     */
    static List<String> differences(Map<String, Long> before, Map<String, Long> restored, Map<String, Long> after) {
        List<String> differences = new ArrayList<>();
        before.forEach((table, count) -> {
            Long there = restored.get(table);
            if (there == null) {
                differences.add(table + " is missing");
            } else if (count.equals(after.get(table)) && !count.equals(there)) {
                differences.add(table + " has " + there + " rows, not " + count);
            }
        });
        return differences;
    }
}
