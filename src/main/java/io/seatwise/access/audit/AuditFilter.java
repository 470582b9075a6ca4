package io.seatwise.access.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit trail; null and empty mean no condition.
 *
 * @param from the first moment
 * @param until the first moment no longer wanted
 * @param actor the exact actor
 * @param action an action, or the part before a dot: {@code import} finds {@code import.applied}
 * @param text looked for, case aside, in actor, action, subject and detail
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String text) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);
}
