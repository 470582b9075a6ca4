package io.seatwise.operations.migration;

import io.seatwise.operations.migration.CopiedTable.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of the target, and which of them are copied already. */
final class TargetTables {

    private static final String PROGRESS = "migration_progress";

    private final Connection target;

    /** @param target a connection of the tables' owner, in whose session all partners' rows are visible */
    TargetTables(Connection target) {
        this.target = target;
    }

    /** All tables but Flyway's own, those first that others refer to. */
    List<CopiedTable> inOrderOfReferences() throws SQLException {
        Map<String, List<Column>> columns = columns();
        Map<String, Set<String>> references = references();
        Map<String, CopiedTable> ordered = new LinkedHashMap<>();
        Set<String> open = new TreeSet<>(columns.keySet());
        while (!open.isEmpty()) {
            List<String> next = open.stream()
                    .filter(table -> ordered.keySet().containsAll(references.getOrDefault(table, Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + open);
            }
            next.forEach(table -> ordered.put(table, new CopiedTable(table, columns.getOrDefault(table, List.of()))));
            next.forEach(open::remove);
        }
        return List.copyOf(ordered.values());
    }

    private Map<String, List<Column>> columns() throws SQLException {
        Map<String, List<Column>> columns = new TreeMap<>();
        try (Statement statement = target.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.table_name, c.column_name, c.udt_name
                        from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                            and c.table_name not in ('flyway_schema_history', 'migration_progress')
                        order by c.table_name, c.column_name
                        """)) {
            while (row.next()) {
                columns.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                        .add(new Column(row.getString(2), ColumnType.of(row.getString(3))));
            }
        }
        return columns;
    }

    private Map<String, Set<String>> references() throws SQLException {
        Map<String, Set<String>> references = new TreeMap<>();
        try (Statement statement = target.createStatement();
                ResultSet row = statement.executeQuery("""
                        select referring.relname, referred.relname
                        from pg_constraint f
                        join pg_class referring on referring.oid = f.conrelid
                        join pg_class referred on referred.oid = f.confrelid
                        where f.contype = 'f' and f.conrelid <> f.confrelid
                        """)) {
            while (row.next()) {
                references
                        .computeIfAbsent(row.getString(1), table -> new HashSet<>())
                        .add(row.getString(2));
            }
        }
        return references;
    }

    boolean isBegun() throws SQLException {
        return isTrue("select to_regclass('public.%s') is not null".formatted(PROGRESS));
    }

    boolean hasPartners() throws SQLException {
        return isTrue("select exists (select 1 from partner)");
    }

    private boolean isTrue(String sql) throws SQLException {
        try (Statement statement = target.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Removes what migrations have written themselves, and begins the list of copied tables. */
    void begin(List<CopiedTable> tables) throws SQLException {
        try (Statement statement = target.createStatement()) {
            for (CopiedTable table : tables.reversed()) {
                statement.execute("delete from " + CopiedTable.quoted(table.name()));
            }
            statement.execute("create table %s (table_name varchar(100) primary key)".formatted(PROGRESS));
        }
        target.commit();
    }

    Set<String> copied() throws SQLException {
        Set<String> copied = new HashSet<>();
        try (Statement statement = target.createStatement();
                ResultSet row = statement.executeQuery("select table_name from " + PROGRESS)) {
            while (row.next()) {
                copied.add(row.getString(1));
            }
        }
        return copied;
    }

    /** Commits the rows of a table together with the note that they are there. */
    void commitCopied(CopiedTable table) throws SQLException {
        try (PreparedStatement insert = target.prepareStatement("insert into " + PROGRESS + " values (?)")) {
            insert.setString(1, table.name());
            insert.executeUpdate();
        }
        target.commit();
    }

    /** Drops the list of copied tables and has PostgreSQL look at the tables, so that it plans well from the start. */
    void end() throws SQLException {
        try (Statement statement = target.createStatement()) {
            statement.execute("drop table " + PROGRESS);
            target.commit();
            statement.execute("analyze");
        }
        target.commit();
    }
}
