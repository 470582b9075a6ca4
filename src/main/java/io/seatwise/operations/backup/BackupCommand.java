package io.seatwise.operations.backup;

import io.seatwise.access.audit.AuditCheck;
import io.seatwise.access.audit.AuditRestore;
import io.seatwise.base.storage.FolderRequest;
import io.seatwise.base.storage.SealedStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * The commands {@code backup}, {@code backups} and {@code restore FILE} of the packaged jar. They read the settings of
 * the environment and work whether Seatwise runs or not; a restore wants it stopped. On PostgreSQL the backup is a dump,
 * which the operator restores with PostgreSQL's own tools.
 */
public final class BackupCommand {

    private static final Duration PICKED_UP = Duration.ofSeconds(30);
    private static final String READABLE = "It is not encrypted: everybody who can read the file can read all data."
            + " Set SEATWISE_BACKUP_KEY to encrypt backups.";

    private final Path data;
    private final DatabaseBackup backup;
    private final @Nullable PostgresBackup postgresql;
    private final String user;
    private final String password;
    private final Clock clock;
    private final PrintStream out;

    public BackupCommand(Map<String, String> environment, Clock clock, PrintStream out) {
        this.data = Path.of(environment.getOrDefault("SEATWISE_DATA_DIR", "data"))
                .toAbsolutePath()
                .normalize();
        this.user = environment.getOrDefault("SPRING_DATASOURCE_USERNAME", "seatwise");
        this.password = environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", "");
        Path folder = Path.of(environment.getOrDefault(
                "SEATWISE_BACKUP_DIR", data.resolve("backups").toString()));
        String key = environment.get("SEATWISE_BACKUP_KEY");
        this.backup = new DatabaseBackup(folder, key, user, password);
        this.postgresql =
                PostgresBackup.isMeantBy(environment) ? new PostgresBackup(folder, key, environment, backup) : null;
        this.clock = clock;
        this.out = out;
    }

    /** Whether the arguments name one of these commands. */
    public static boolean isNamedBy(String... arguments) {
        return arguments.length > 0 && List.of("backup", "backups", "restore").contains(arguments[0]);
    }

    /** @return the exit code */
    public int run(String... arguments) {
        try {
            return switch (arguments[0]) {
                case "backups" -> list();
                case "restore" -> restore(List.of(arguments).subList(1, arguments.length));
                default -> make();
            };
        } catch (IOException | SQLException failure) {
            out.println("Failed: " + failure.getMessage());
            return 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int usage() {
        out.println("Usage: restore FILE [" + BackupOrigin.OPTION + "] (backups lists them)");
        return 2;
    }

    private int list() throws IOException {
        List<Path> files = backup.files();
        files.forEach(out::println);
        if (files.isEmpty()) {
            out.println("There is no backup yet.");
        }
        return 0;
    }

    private int make() throws IOException, SQLException, InterruptedException {
        if (postgresql != null) {
            PostgresBackup.Dump made = postgresql.make(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), false);
            out.println((made.isProven() ? "Good: " : "Readable: ") + made.file());
            int code = warn(made.file());
            if (!made.isProven()) {
                out.println(
                        "It was not restored for a check, because the role may not create databases. Allow it with: alter role "
                                + postgresql.owner() + " createdb");
            }
            return code;
        }
        if (!Files.exists(database())) {
            out.println("There is no database in " + data + ".");
            return 1;
        }
        if (DatabaseBackup.isOpenElsewhere(database(), user, password)) {
            return ask();
        }
        JdbcDataSource closed = new JdbcDataSource();
        closed.setURL(DatabaseBackup.url(database()));
        closed.setUser(user);
        closed.setPassword(password);
        Path made = backup.make(closed, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), false);
        out.println("Good: " + made);
        return warn(made);
    }

    /**
     * Says where a backup is not encrypted, or not with the key of this command.
     *
     * @return the exit code: 1 where the caller gave a key that does not open the backup
     */
    private int warn(Path made) throws IOException {
        if (BackupName.of(made).filter(BackupName::isEncrypted).isEmpty()) {
            out.println(READABLE);
            return backup.isEncrypting() ? 1 : 0;
        }
        if (backup.isEncrypting() && Files.isReadable(made) && !backup.isEncryptedByKey(made)) {
            out.println("It is encrypted with the SEATWISE_BACKUP_KEY of the running Seatwise, which differs from"
                    + " yours: keep that one.");
            return 1;
        }
        return 0;
    }

    /** Asks the running Seatwise, which alone may open the file. */
    private int ask() throws IOException, InterruptedException {
        Optional<String> answer =
                new FolderRequest(data, Backups.REQUEST).ask(backup.isEncrypting() ? Backups.ENCRYPTED : "", PICKED_UP);
        if (answer.isEmpty()) {
            out.println("The running Seatwise does not answer.");
            return 1;
        }
        String said = answer.get();
        if (!said.startsWith("ok ")) {
            out.println(said);
            return 1;
        }
        out.println("Good: " + said.substring(3));
        return warn(Path.of(said.substring(3)));
    }

    private int restore(List<String> arguments) throws IOException, SQLException {
        List<String> files = arguments.stream()
                .filter(each -> !each.equals(BackupOrigin.OPTION))
                .toList();
        return files.size() == 1 ? restore(Path.of(files.getFirst()), arguments.size() > 1) : usage();
    }

    private int restore(Path file, boolean takesOthers) throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            out.println("There is no file " + file + ". The command backups lists those that are good.");
            return 1;
        }
        if (postgresql != null) {
            if (SealedStream.isSealed(file)) {
                Path plain = backup.decryptBeside(file);
                out.println("Decrypted: " + plain);
            }
            out.println("Restore it with pg_restore into an empty database: docs/guide/backup.md, PostgreSQL.");
            return 1;
        }
        if (DatabaseBackup.isOpenElsewhere(database(), user, password)) {
            out.println("Seatwise is running. Stop it first.");
            return 1;
        }
        String kept = ".replaced-" + clock.instant().getEpochSecond();
        boolean replaces = Files.exists(database());
        BackupOrigin origin = new BackupOrigin(data, database(), backup, takesOthers);
        backup.restore(file, database(), kept, origin::require);
        Path heads = data.resolve(AuditCheck.HEADS);
        if (Files.exists(heads)) {
            // The audit of the backup ends before them
            Files.move(heads, data.resolve(AuditCheck.HEADS + kept));
        }
        Files.writeString(data.resolve(AuditRestore.NOTE), clock.instant() + "\n");
        if (origin.setMarkAside(kept)) {
            out.println("The data folder belongs to the installation of the backup now. Put the secret.key of that"
                    + " installation into it, too.");
        }
        out.println("Restored. Start Seatwise."
                + (replaces ? " The former database is kept as " + database().getFileName() + kept + "." : ""));
        return 0;
    }

    private Path database() {
        return data.resolve("seatwise.mv.db");
    }
}
