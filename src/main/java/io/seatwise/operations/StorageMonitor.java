package io.seatwise.operations;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.seatwise.base.storage.StorageCondition;
import io.seatwise.base.storage.StorageFailures;
import io.seatwise.base.storage.StorageState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Looks every two seconds at what people's requests depend on: the room on the disk, the database file, an answer of the
 * database through the same connections. A database that a failed write has closed is opened again. Jobs wait while
 * nothing may be written.
 *
 * @see <a href="../../../../../../docs/decisions/120-when-the-storage-fails.md">decision 120</a>
 */
@Component
class StorageMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(StorageMonitor.class);
    private static final int SECONDS = 5;

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final StorageState storage;
    private final DiskSpace data;
    private final DiskSpace temporary;
    private final @Nullable Path file;
    private final ObjectProvider<Scheduler> scheduler;
    private @Nullable Object fileKey;
    private @Nullable List<@Nullable UUID> installation;
    private volatile long lookedAt = System.nanoTime();

    StorageMonitor(
            DataSource dataSource,
            StorageState storage,
            ObjectProvider<Scheduler> scheduler,
            @Value("${seatwise.data-dir}") Path folder,
            @Value("${spring.datasource.url}") String url,
            @Value("${seatwise.disk.min-free:}") @Nullable DataSize minimum) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.storage = storage;
        this.scheduler = scheduler;
        this.data = new DiskSpace(folder, minimum);
        this.temporary = new DiskSpace(Path.of(System.getProperty("java.io.tmpdir")), null);
        this.file = EmbeddedDatabase.file(url).orElse(null);
        storage.onChange(this::holdJobs);
    }

    /** How long ago the last look ended. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - lookedAt);
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        storage.set(condition());
        lookedAt = System.nanoTime();
    }

    private StorageCondition condition() {
        Optional<StorageCondition> failure = probe();
        if (failure.isPresent() && reopen()) {
            failure = probe();
        }
        boolean wasLow = storage.condition() == StorageCondition.LOW_DISK;
        if (failure.isPresent()) {
            return failure.get();
        }
        if (isFileGone()) {
            return StorageCondition.FILE_REMOVED;
        }
        return data.isLow(wasLow) || temporary.isLow(wasLow) ? StorageCondition.LOW_DISK : StorageCondition.WRITABLE;
    }

    /** Asks the database as a request would; empty when it answers, or when it is merely busy. */
    private Optional<StorageCondition> probe() {
        try {
            List<@Nullable UUID> found = Objects.requireNonNull(
                    jdbc.execute((StatementCallback<List<@Nullable UUID>>) StorageMonitor::installation));
            if (installation == null) {
                installation = found;
            }
            return installation.equals(found) ? Optional.empty() : Optional.of(StorageCondition.DATABASE_AWAY);
        } catch (RuntimeException exception) {
            if (isBusy()) {
                return Optional.empty();
            }
            LOG.warn("The database does not answer: {}", root(exception).toString());
            return StorageFailures.condition(exception)
                    .filter(found -> !found.isReadable())
                    .or(() -> Optional.of(StorageCondition.DATABASE_AWAY));
        }
    }

    /** H2 keeps a timeout for all later statements of the connection, so it is taken off before the pool has it back. */
    private static List<@Nullable UUID> installation(Statement statement) throws SQLException {
        List<@Nullable UUID> found = new ArrayList<>();
        statement.setQueryTimeout(SECONDS);
        try (ResultSet row = statement.executeQuery("select installation_id from installation")) {
            while (row.next()) {
                found.add(row.getObject(1, UUID.class));
            }
        } catch (SQLException failure) {
            try {
                statement.setQueryTimeout(0);
            } catch (SQLException gone) {
                failure.addSuppressed(gone);
            }
            throw failure;
        }
        statement.setQueryTimeout(0);
        return found;
    }

    private boolean isBusy() {
        HikariPoolMXBean pool = pool();
        return pool != null
                && pool.getThreadsAwaitingConnection() > 0
                && pool.getActiveConnections() > 0
                && pool.getActiveConnections() == pool.getTotalConnections();
    }

    /** Lets go of all connections: H2 opens its file again for the next one. Never where that would make a new file. */
    private boolean reopen() {
        HikariPoolMXBean pool = pool();
        if (pool == null || isFileGone()) {
            return false;
        }
        pool.softEvictConnections();
        return true;
    }

    private @Nullable HikariPoolMXBean pool() {
        try {
            return dataSource.isWrapperFor(HikariDataSource.class)
                    ? dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean()
                    : null;
        } catch (SQLException exception) {
            return null;
        }
    }

    private boolean isFileGone() {
        if (file == null) {
            return false;
        }
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            if (fileKey == null) {
                fileKey = key;
            }
            return fileKey != null && !fileKey.equals(key);
        } catch (IOException exception) {
            return true;
        }
    }

    private void holdJobs(StorageCondition condition) {
        scheduler.ifAvailable(jobs -> {
            if (condition.isWritable()) {
                jobs.resume();
            } else {
                jobs.pause();
            }
        });
    }

    private static Throwable root(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null && at.getCause() != at) {
            at = at.getCause();
        }
        return at;
    }
}
