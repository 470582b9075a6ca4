package io.seatwise.operations.backup;

import io.seatwise.base.storage.FolderRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Backs up the running database: before migrations, nightly, and the embedded one also when the backup command asks for it
 * through a file in the data folder. PostgreSQL is backed up with its own tools, by the command and, where a setting says
 * so, by this node.
 */
@Component
public class Backups {

    /** The name of the command's request in the data folder. */
    static final String REQUEST = "backup";

    /** The words of a request by a command that has a key: its caller expects an encrypted backup. */
    static final String ENCRYPTED = "encrypted";

    private static final String NO_KEY =
            "No backup was made: the running Seatwise has no SEATWISE_BACKUP_KEY, so the backup would not be encrypted."
                    + " Start Seatwise with the key, or stop it and call backup again.";

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final String GOOD = "Backup {} was restored into a scratch database and compared: it is good";
    private static final String EMBEDDED = "jdbc:h2:file:";

    private final DataSource dataSource;
    private final DatabaseBackup backup;
    private final FolderRequest request;
    private final boolean embedded;
    private final @Nullable PostgresBackup postgresql;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();

    Backups(
            DataSource dataSource,
            Clock clock,
            @Value("${seatwise.data-dir}") Path dataFolder,
            @Value("${seatwise.backup.dir}") Path folder,
            @Value("${seatwise.backup.key:}") String key,
            Environment settings) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.request = new FolderRequest(dataFolder, REQUEST);
        String url = settings.getRequiredProperty("spring.datasource.url");
        this.embedded = url.startsWith(EMBEDDED);
        this.backup = new DatabaseBackup(
                folder,
                key,
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"));
        this.postgresql =
                settings.getRequiredProperty("seatwise.backup.postgresql", Boolean.class) && PostgresBackup.isMeant(url)
                        ? new PostgresBackup(
                                folder,
                                key,
                                Map.of(
                                        "SPRING_DATASOURCE_URL", url,
                                        "SPRING_FLYWAY_USER", settings.getProperty("spring.flyway.user", ""),
                                        "SPRING_FLYWAY_PASSWORD", settings.getProperty("spring.flyway.password", ""),
                                        "SEATWISE_PG_BIN", settings.getProperty("SEATWISE_PG_BIN", "")),
                                backup)
                        : null;
    }

    /**
     * Backs up before the schema changes.
     *
     * @return the backup; null on PostgreSQL where this node makes none
     */
    public @Nullable Path beforeMigration() throws IOException, SQLException {
        return areNightly() ? make(true) : null;
    }

    /** When the newest backup that passed its check was made, by the portal or the command; empty without one. */
    public Optional<Instant> newest() {
        try {
            return backup.all().stream().findFirst().map(each -> each.madeAt().toInstant(ZoneOffset.UTC));
        } catch (IOException failure) {
            LOG.warn("The folder of the backups cannot be read", failure);
            return Optional.empty();
        }
    }

    /** Whether this node makes backups by itself: of the embedded database, and of PostgreSQL where a setting says so. */
    public boolean areNightly() {
        return embedded || postgresql != null;
    }

    @Scheduled(cron = "${seatwise.backup.cron:0 10 2 * * *}")
    void nightly() {
        if (!areNightly()) {
            return;
        }
        try {
            make(false);
        } catch (IOException | SQLException | RuntimeException failure) {
            LOG.error("The nightly backup failed; the earlier ones are kept", failure);
        }
    }

    @Scheduled(fixedDelay = 2000)
    void onRequest() throws IOException {
        Optional<String> asked = embedded ? request.take() : Optional.empty();
        if (asked.isPresent()) {
            request.answer(asked.get().equals(ENCRYPTED) && !backup.isEncrypting() ? NO_KEY : answer());
        }
    }

    private String answer() {
        try {
            return "ok " + make(false);
        } catch (IOException | SQLException | RuntimeException failure) {
            LOG.error("The backup on demand failed", failure);
            return "failed " + failure.getMessage();
        }
    }

    private Path make(boolean beforeMigration) throws IOException, SQLException {
        one.lock();
        try {
            LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
            if (postgresql != null) {
                return dump(postgresql, now, beforeMigration);
            }
            Path made = backup.make(dataSource, now, beforeMigration);
            LOG.info(GOOD, made);
            return made;
        } finally {
            one.unlock();
        }
    }

    private static Path dump(PostgresBackup postgresql, LocalDateTime now, boolean beforeMigration)
            throws IOException, SQLException {
        try {
            PostgresBackup.Dump made = postgresql.make(now, beforeMigration);
            LOG.info(
                    made.isProven()
                            ? GOOD
                            : "Backup {} can be read. It was not restored for a check: the owner may not create databases",
                    made.file());
            return made.file();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("The backup was interrupted", interrupted);
        }
    }
}
