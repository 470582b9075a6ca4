package io.seatwise.base.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class StorageFailuresTest {

    @Test
    void fullDiskIsFoundBelowOtherFailures() {
        Throwable failure = new IllegalStateException(
                new SQLException("General error", "HY000", new IOException("No space left on device")));

        assertThat(StorageFailures.condition(failure)).contains(StorageCondition.LOW_DISK);
        assertThat(StorageFailures.condition(new UncheckedIOException(new IOException("Disk quota exceeded"))))
                .contains(StorageCondition.LOW_DISK);
        assertThat(StorageFailures.condition(new SQLException("could not extend file", "53100")))
                .contains(StorageCondition.LOW_DISK);
    }

    @Test
    void lostConnectionsAreFound() {
        assertThat(StorageFailures.condition(new CannotGetJdbcConnectionException(
                        "none", new SQLTransientConnectionException("request timed out"))))
                .contains(StorageCondition.DATABASE_AWAY);
        assertThat(StorageFailures.condition(new SQLException("terminating connection", "57P01")))
                .contains(StorageCondition.DATABASE_AWAY);
        assertThat(StorageFailures.condition(new SQLException("An I/O error occurred", "08006")))
                .contains(StorageCondition.DATABASE_AWAY);
        assertThat(StorageFailures.condition(new SQLException("The database has been closed", "90098")))
                .contains(StorageCondition.DATABASE_AWAY);
    }

    @Test
    void faultsOfTheApplicationAreNot() {
        assertThat(StorageFailures.condition(new DataIntegrityViolationException("duplicate key")))
                .isEmpty();
        assertThat(StorageFailures.condition(new SQLException("syntax", "42601")))
                .isEmpty();
        assertThat(StorageFailures.condition(new IOException("Broken pipe"))).isEmpty();
        assertThat(StorageFailures.condition(null)).isEmpty();
    }
}
