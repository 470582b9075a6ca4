package io.seatwise.operations.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Proves a dump of PostgreSQL: restores it into a scratch database on the same server, compares the rows of each table
 * with the live database, and drops the scratch database again. The role needs the right to create databases.
 */
final class PostgresProof {

    private static final String NOT_ALLOWED = "42501";

    private final String url;
    private final Properties login;
    private final String scratch;

    /**
     * @param url the JDBC address of the live database
     * @param user the owner of the tables
     */
    PostgresProof(String url, String user, String password) {
        this.url = url;
        this.login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("options", "-c app.partner=*"); // row-level security holds for the owner, too
        this.scratch = database(url) + "_proof";
    }

    /** Restores the dump that is proved. */
    interface Restore {
        /** @param url the JDBC address of the empty database that takes it */
        void into(String url) throws IOException, InterruptedException;
    }

    /** Makes the dump that is proved. */
    interface DumpOfSnapshot {
        /** @param snapshot the id of the state that {@code pg_dump --snapshot} reads */
        void make(String snapshot) throws IOException, InterruptedException;
    }

    /**
     * Counts the rows of each table of the live database, and dumps it in exactly that state.
     *
     * @return the counts
     */
    Map<String, Long> dump(DumpOfSnapshot dump) throws IOException, SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(url, login)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement();
                    ResultSet snapshot = statement.executeQuery("select pg_export_snapshot()")) {
                snapshot.next();
                dump.make(snapshot.getString(1));
            }
            return ScratchComparison.counts(connection);
        }
    }

    /**
     * Restores the dump and compares it.
     *
     * @param dumped the counts of the state that was dumped
     * @return false where the role may not create databases, so that nothing was proved
     * @throws IOException where the restored database differs
     */
    boolean prove(Map<String, Long> dumped, Restore restore) throws IOException, SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(url, login);
                Statement statement = connection.createStatement()) {
            if (!create(statement)) {
                return false;
            }
            try {
                String address = withDatabase(url, scratch);
                restore.into(address);
                List<String> differences = ScratchComparison.differences(dumped, counts(address), dumped);
                if (!differences.isEmpty()) {
                    throw new IOException("The backup differs from the database: " + String.join("; ", differences));
                }
            } finally {
                drop(statement);
            }
        }
        return true;
    }

    /** The name is always the same, so that one left behind by a cut off proof is dropped by the next. */
    private boolean create(Statement statement) throws SQLException {
        drop(statement);
        try {
            statement.execute("create database " + quoted());
            return true;
        } catch (SQLException refused) {
            if (NOT_ALLOWED.equals(refused.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }

    private void drop(Statement statement) throws SQLException {
        statement.execute("drop database if exists " + quoted() + " with (force)");
    }

    private String quoted() {
        return '"' + scratch.replace("\"", "\"\"") + '"';
    }

    private Map<String, Long> counts(String address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address, login)) {
            return ScratchComparison.counts(connection);
        }
    }

    /** The address of another database on the same server. */
    static String withDatabase(String url, String name) {
        int parameters = url.indexOf('?');
        String end = parameters < 0 ? "" : url.substring(parameters);
        return url.substring(0, start(url)) + name + end;
    }

    private static String database(String url) {
        int parameters = url.indexOf('?');
        return url.substring(start(url), parameters < 0 ? url.length() : parameters);
    }

    private static int start(String url) {
        int parameters = url.indexOf('?');
        return url.lastIndexOf('/', parameters < 0 ? url.length() : parameters) + 1;
    }
}
