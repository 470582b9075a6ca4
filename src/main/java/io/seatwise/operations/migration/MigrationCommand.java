package io.seatwise.operations.migration;

import io.seatwise.operations.migration.CopiedTable.Content;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;

/**
 * The command {@code migrate-to-postgres} of the packaged jar: copies the embedded database to PostgreSQL, table by table,
 * and compares the number of rows and a checksum of each. It reads the settings of the environment. Each table is one
 * transaction, so that a run that breaks off goes on with the first table that is not there yet; the embedded database
 * is only read.
 *
 * @see <a href="../../../../../../../docs/decisions/123-moving-to-postgresql.md">decision 123</a>
 */
public final class MigrationCommand {

    private static final String NAME = "migrate-to-postgres";
    private static final String SETTINGS = """
            Set SPRING_DATASOURCE_URL to the jdbc:postgresql: address, SPRING_DATASOURCE_USERNAME to the application's role,
            SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD to the role that owns the tables, as for the start on PostgreSQL.""";

    private final Map<String, String> environment;
    private final Path data;
    private final PrintStream out;

    public MigrationCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.data = Path.of(environment.getOrDefault("SEATWISE_DATA_DIR", "data"))
                .toAbsolutePath()
                .normalize();
        this.out = out;
    }

    /** Whether the arguments name this command. */
    public static boolean isNamedBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /** @return the exit code: 0 when all tables are equal, 1 when not, 2 for missing settings */
    public int run() {
        if (!setting("SPRING_DATASOURCE_URL").startsWith("jdbc:postgresql:")
                || setting("SPRING_DATASOURCE_USERNAME").isEmpty()
                || setting("SPRING_FLYWAY_USER").isEmpty()) {
            out.println(SETTINGS);
            return 2;
        }
        if (!Files.exists(data.resolve("seatwise.mv.db"))) {
            out.println("There is no database in " + data + ".");
            return 1;
        }
        try (Connection source = source()) {
            return migrate(source);
        } catch (SQLException failure) {
            out.println(
                    failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                            ? "Seatwise is running. Stop it first."
                            : "Failed: " + failure.getMessage() + " Run the command again to go on.");
            return 1;
        } catch (FlywayException | IllegalStateException failure) {
            out.println("Failed: " + failure.getMessage());
            return 1;
        }
    }

    private int migrate(Connection source) throws SQLException {
        if (schema(sourceUrl(), sourceUser(), sourcePassword(), "h2").info().pending().length > 0) {
            out.println("The database is of an earlier version. Start this version of Seatwise once, and stop it.");
            return 1;
        }
        schema(setting("SPRING_DATASOURCE_URL"), setting("SPRING_FLYWAY_USER"), ownerPassword(), "postgresql")
                .migrate();
        try (Connection target = target()) {
            return copy(source, target);
        }
    }

    private int copy(Connection source, Connection target) throws SQLException {
        TargetTables there = new TargetTables(target);
        List<CopiedTable> tables = there.inOrderOfReferences();
        if (!there.isBegun()) {
            if (there.hasPartners()) {
                out.println("The PostgreSQL database has partners already. Give an empty one.");
                return 1;
            }
            there.begin(tables);
        }
        Set<String> copied = there.copied();
        for (CopiedTable table : tables) {
            if (!copied.contains(table.name())) {
                copy(table, source, target);
                there.commitCopied(table);
            }
        }
        if (!areEqual(tables, source, target)) {
            out.println("Not equal. The embedded database has changed since it was copied: begin with an empty one.");
            return 1;
        }
        there.end();
        out.println(
                "All %d tables are equal. Start Seatwise with these settings and the same data folder: it holds the key."
                        .formatted(tables.size()));
        return 0;
    }

    /** A failed batch quotes its rows; only the reason behind it is shown. */
    private static void copy(CopiedTable table, Connection source, Connection target) throws SQLException {
        try {
            table.copy(source, target);
        } catch (SQLException failure) {
            SQLException reason = failure.getNextException() == null ? failure : failure.getNextException();
            throw new SQLException("Table " + table.name() + ": " + reason.getMessage(), reason);
        }
    }

    private boolean areEqual(List<CopiedTable> tables, Connection source, Connection target) throws SQLException {
        boolean equal = true;
        for (CopiedTable table : tables) {
            Content here = table.content(source);
            Content there = table.content(target);
            boolean same = Objects.equals(here, there);
            equal &= same;
            if (here.rows() > 0 || !same) {
                out.println("%s: %,d rows, %s"
                        .formatted(table.name(), there.rows(), same ? "equal" : "not equal to " + here.rows()));
            }
        }
        target.commit();
        return equal;
    }

    private Connection source() throws SQLException {
        return DriverManager.getConnection(sourceUrl(), sourceUser(), sourcePassword());
    }

    /** Sees the rows of all partners, and puts many rows into one statement. */
    private Connection target() throws SQLException {
        String url = setting("SPRING_DATASOURCE_URL");
        Connection target = DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true",
                setting("SPRING_FLYWAY_USER"),
                ownerPassword());
        try (Statement statement = target.createStatement()) {
            statement.execute("select set_config('app.partner', '*', false)");
        }
        target.setAutoCommit(false);
        return target;
    }

    private Flyway schema(String url, String user, String password, String vendor) {
        return Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .placeholders(Map.of("application-role", setting("SPRING_DATASOURCE_USERNAME")))
                .outOfOrder(true)
                .load();
    }

    /** Rows come as they are read, not after all of them are gathered. */
    private String sourceUrl() {
        return "jdbc:h2:file:" + data.resolve("seatwise")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;IFEXISTS=TRUE"
                + ";LAZY_QUERY_EXECUTION=1";
    }

    private String sourceUser() {
        return environment.getOrDefault("SEATWISE_H2_USERNAME", "seatwise");
    }

    private String sourcePassword() {
        return setting("SEATWISE_H2_PASSWORD");
    }

    private String ownerPassword() {
        return setting("SPRING_FLYWAY_PASSWORD");
    }

    private String setting(String name) {
        return environment.getOrDefault(name, "");
    }
}
