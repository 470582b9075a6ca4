package io.seatwise.base.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Distinguishes storage failures, such as a full disk or a lost connection, from faults of the application. */
public final class StorageFailures {

    private static final int DEPTH = 20;

    /** SQLSTATE classes and codes: connection exceptions, operator intervention (shutdown, crash), disk full. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "58");

    private static final Set<String> AWAY_CODES = Set.of("57P01", "57P02", "57P03", "90098", "90121", "90067");
    private static final Set<String> FULL_CODES = Set.of("53100");

    private StorageFailures() {}

    /** Finds the condition that this failure shows; empty where the storage is not the cause. */
    public static Optional<StorageCondition> condition(@Nullable Throwable failure) {
        StorageCondition found = null;
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEPTH; depth++) {
            if (at instanceof StorageUnavailableException refused) {
                return Optional.of(refused.condition());
            }
            if (isDiskFull(at)) {
                return Optional.of(StorageCondition.LOW_DISK);
            }
            if (isAway(at)) {
                found = StorageCondition.DATABASE_AWAY;
            }
            at = at.getCause() == at ? null : at.getCause();
        }
        return Optional.ofNullable(found);
    }

    private static boolean isDiskFull(Throwable failure) {
        if (failure instanceof SQLException sql && FULL_CODES.contains(String.valueOf(sql.getSQLState()))) {
            return true;
        }
        if (!(failure instanceof IOException)) {
            return false;
        }
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("not enough space") || text.contains("quota exceeded");
    }

    private static boolean isAway(Throwable failure) {
        if (failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException) {
            return true;
        }
        if (!(failure instanceof SQLException sql) || sql.getSQLState() == null) {
            return false;
        }
        String state = sql.getSQLState();
        return AWAY_CODES.contains(state) || state.length() == 5 && AWAY_CLASSES.contains(state.substring(0, 2));
    }
}
