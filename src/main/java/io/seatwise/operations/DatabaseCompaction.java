package io.seatwise.operations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Compacts the embedded database at night when more than half of its file is dead. H2 does this in a background thread,
 * but has none where each commit goes to disk at once ({@code WRITE_DELAY=0}). Writers wait meanwhile, for a bounded time.
 *
 * @see <a href="../../../../../../docs/decisions/055-size-of-the-embedded-database.md">decision 055</a>
 */
@Configuration(proxyBeanMethods = false)
class DatabaseCompaction {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCompaction.class);
    private static final int LIVE_PERCENT = 50;
    private static final long WORTHWHILE_BYTES = 32L << 20;
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    @Bean
    RecurringTask<Void> compactDatabaseTask(DataSource dataSource) {
        return Tasks.recurring("compact-database", Schedules.daily(LocalTime.of(3, 50)))
                .execute((instance, context) -> compactIfHalfIsDead(dataSource, WORTHWHILE_BYTES));
    }

    /** @return whether the file was compacted; never on PostgreSQL or on a database in memory */
    static boolean compactIfHalfIsDead(DataSource dataSource, long worthwhileBytes) {
        try (Connection connection = dataSource.getConnection()) {
            return DatabaseSize.embedded(connection)
                    .map(database -> compact(database.getStore().getMvStore(), worthwhileBytes))
                    .orElse(false);
        } catch (SQLException exception) {
            throw new IllegalStateException("The database does not answer", exception);
        }
    }

    private static boolean compact(MVStore store, long worthwhileBytes) {
        FileStore<?> file = store.getFileStore();
        long before = file.size();
        if (before < worthwhileBytes || file.getChunksFillRate() > LIVE_PERCENT) {
            return false;
        }
        store.compactFile((int) AT_MOST.toMillis());
        LOG.info("The database file was compacted from {} to {} MB", before >> 20, file.size() >> 20);
        return true;
    }
}
