package io.seatwise.operations;

import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a second Seatwise on the same H2 file what is the matter. One process alone may open it. */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<JdbcSQLNonTransientConnectionException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, JdbcSQLNonTransientConnectionException cause) {
        if (cause.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return null;
        }
        return new FailureAnalysis(
                "The database file is in use by another process, most likely a Seatwise that is still running.",
                "Stop the other process, or give this one a folder of its own with SEATWISE_DATA_DIR. For several"
                        + " processes on one database use PostgreSQL (SPRING_DATASOURCE_URL).",
                cause);
    }
}
