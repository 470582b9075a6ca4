package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariDataSource;
import io.seatwise.base.storage.StorageCondition;
import io.seatwise.base.storage.StorageState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;

class StorageMonitorTest {

    @TempDir
    Path folder;

    /** H2 keeps a statement's timeout for its connection; the pool of one connection gives the monitor's to the next. */
    @Test
    void lookLeavesNoTimeLimitOnTheConnectionsOfImports() throws Exception {
        StorageState storage = new StorageState();
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:mem:");
            pool.setMaximumPoolSize(1);
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table installation (installation_id uuid)");
            }
            StorageMonitor monitor = new StorageMonitor(
                    pool,
                    storage,
                    new StaticListableBeanFactory().getBeanProvider(Scheduler.class),
                    folder,
                    "jdbc:h2:mem:",
                    DataSize.ofBytes(1));

            monitor.look();

            assertThat(storage.condition()).isEqualTo(StorageCondition.WRITABLE);
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                assertThat(statement.getQueryTimeout()).isZero();
            }
        }
    }
}
