package io.seatwise.operations.backup;

import io.seatwise.base.storage.SealedStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Backs PostgreSQL up with its own {@code pg_dump}, which must be installed and as new as the server. A dump counts only
 * after {@code pg_restore} found the tables of Seatwise in it and, where the role may create databases, after it was
 * restored into a scratch database and compared. Row-level security holds for the owner of the tables, too, so the
 * session says that it works for the whole installation.
 */
final class PostgresBackup {

    private static final String PREFIX = "jdbc:";
    private static final List<String> NEEDED = List.of("TABLE DATA public partner ", "TABLE DATA public customer ");

    private final Path folder;
    private final @Nullable String key;
    private final Map<String, String> environment;
    private final DatabaseBackup backups;

    /**
     * @param key encrypts the backups; null for none
     * @param environment the settings of a start on PostgreSQL
     * @param backups knows which backups of the folder are kept
     */
    PostgresBackup(Path folder, @Nullable String key, Map<String, String> environment, DatabaseBackup backups) {
        this.folder = folder;
        this.key = key == null || key.isBlank() ? null : key;
        this.environment = environment;
        this.backups = backups;
    }

    /** Whether the settings are those of an installation on PostgreSQL. */
    static boolean isMeantBy(Map<String, String> environment) {
        return isMeant(environment.getOrDefault("SPRING_DATASOURCE_URL", ""));
    }

    /** Whether this is the JDBC address of a PostgreSQL database. */
    static boolean isMeant(String url) {
        return url.startsWith("jdbc:postgresql:");
    }

    /**
     * A backup.
     *
     * @param isProven whether it was restored and compared; false where the role may not create databases
     */
    record Dump(Path file, boolean isProven) {}

    /**
     * Makes a dump, checks it, and deletes older backups by the policy.
     *
     * @throws IOException with what PostgreSQL's tools say, where one is missing or fails
     */
    Dump make(LocalDateTime now, boolean beforeMigration) throws IOException, SQLException, InterruptedException {
        PostgresProof proof = new PostgresProof(url(), owner(), password());
        DatabaseBackup.createPrivate(folder);
        backups.deleteLeftovers(now);
        BackupName name = BackupName.ofDump(folder, now, beforeMigration, key != null);
        Path plain = Files.createTempFile(folder, "making-", ".dump");
        Path sealed = Files.createTempFile(folder, "making-", ".sealed");
        try {
            Map<String, Long> dumped = proof.dump(snapshot -> run(List.of(
                    program("pg_dump"),
                    "--snapshot=" + snapshot,
                    "--enable-row-security",
                    "--format=custom",
                    "--no-password",
                    "--file=" + plain,
                    "--dbname=" + address(url()))));
            String contents = run(List.of(program("pg_restore"), "--list", plain.toString()));
            for (String table : NEEDED) {
                if (!contents.contains(table)) {
                    throw new IOException("The dump lacks: " + table.strip());
                }
            }
            boolean isProven = proof.prove(
                    dumped,
                    scratch -> run(List.of(
                            program("pg_restore"),
                            "--no-owner",
                            "--exit-on-error",
                            "--enable-row-security",
                            "--no-password",
                            "--dbname=" + address(scratch),
                            plain.toString())));
            Path product = plain;
            if (key != null) {
                try (InputStream in = Files.newInputStream(plain);
                        OutputStream out = Files.newOutputStream(sealed)) {
                    SealedStream.encrypt(in, out, key);
                }
                product = sealed;
            }
            Files.move(product, name.file(), StandardCopyOption.ATOMIC_MOVE);
            backups.deleteSuperfluous(now);
            return new Dump(name.file(), isProven);
        } finally {
            Files.deleteIfExists(plain);
            Files.deleteIfExists(sealed);
        }
    }

    String owner() {
        return environment.getOrDefault("SPRING_FLYWAY_USER", "");
    }

    private String password() {
        return environment.getOrDefault("SPRING_FLYWAY_PASSWORD", "");
    }

    private String url() {
        return environment.getOrDefault("SPRING_DATASOURCE_URL", "");
    }

    /** The address as PostgreSQL's tools read it: without the driver's own parameters. */
    private static String address(String url) {
        int parameters = url.indexOf('?');
        return url.substring(PREFIX.length(), parameters < 0 ? url.length() : parameters);
    }

    private String program(String name) {
        String folderOfTools = environment.getOrDefault("SEATWISE_PG_BIN", "");
        return folderOfTools.isBlank() ? name : Path.of(folderOfTools, name).toString();
    }

    /** Runs a program with the owner's password in its environment, where the list of processes does not show it. */
    private String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        Map<String, String> settings = builder.environment();
        settings.put("PGUSER", owner());
        settings.put("PGPASSWORD", password());
        settings.put("PGOPTIONS", "-c app.partner=*");
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            throw new IOException(
                    command.getFirst() + " is missing. Install PostgreSQL's client tools, as new as the server, or set"
                            + " SEATWISE_PG_BIN to their folder.",
                    missing);
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + ": " + said);
        }
        return said;
    }
}
