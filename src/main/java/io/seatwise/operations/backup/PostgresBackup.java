package io.seatwise.operations.backup;

import io.seatwise.base.storage.SealedStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Backs PostgreSQL up with its own {@code pg_dump}, which must be installed and as new as the server. A dump counts only
 * after {@code pg_restore} could read its list of contents and found the tables of Seatwise in it. Row-level security
 * holds for the owner of the tables, too, so the session says that it works for the whole installation.
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
        return environment.getOrDefault("SPRING_DATASOURCE_URL", "").startsWith("jdbc:postgresql:");
    }

    /**
     * Makes a dump, checks it, and deletes older backups by the policy.
     *
     * @throws IOException with what PostgreSQL's tools say, where one is missing or fails
     */
    Path make(LocalDateTime now) throws IOException, InterruptedException {
        DatabaseBackup.createPrivate(folder);
        BackupName name = BackupName.ofDump(folder, now, key != null);
        Path plain = Files.createTempFile(folder, "making-", ".dump");
        Path sealed = Files.createTempFile(folder, "making-", ".sealed");
        try {
            run(List.of(
                    program("pg_dump"),
                    "--enable-row-security",
                    "--format=custom",
                    "--no-password",
                    "--file=" + plain,
                    "--dbname=" + address()));
            String contents = run(List.of(program("pg_restore"), "--list", plain.toString()));
            for (String table : NEEDED) {
                if (!contents.contains(table)) {
                    throw new IOException("The dump lacks: " + table.strip());
                }
            }
            Path product = plain;
            if (key != null) {
                try (InputStream in = Files.newInputStream(plain);
                        OutputStream out = Files.newOutputStream(sealed)) {
                    SealedStream.encrypt(in, out, key);
                }
                product = sealed;
            }
            Files.move(product, name.file(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(plain);
            Files.deleteIfExists(sealed);
        }
        backups.deleteSuperfluous(now);
        return name.file();
    }

    /** The address as PostgreSQL's tools read it: without the driver's own parameters. */
    private String address() {
        String url = environment.getOrDefault("SPRING_DATASOURCE_URL", "").substring(PREFIX.length());
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    private String program(String name) {
        String folderOfTools = environment.getOrDefault("SEATWISE_PG_BIN", "");
        return folderOfTools.isBlank() ? name : Path.of(folderOfTools, name).toString();
    }

    /** Runs a program with the owner's password in its environment, where the list of processes does not show it. */
    private String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        Map<String, String> settings = builder.environment();
        settings.put("PGUSER", environment.getOrDefault("SPRING_FLYWAY_USER", ""));
        settings.put("PGPASSWORD", environment.getOrDefault("SPRING_FLYWAY_PASSWORD", ""));
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
