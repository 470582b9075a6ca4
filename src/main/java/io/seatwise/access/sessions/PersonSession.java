package io.seatwise.access.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its person reads it.
 *
 * @param lastSeenAt exact to a minute
 * @param network coarse: the first part of the address
 * @param browser null where the browser does not tell
 * @param operatingSystem null where the browser does not tell
 * @param current whether it is the session that asks
 */
public record PersonSession(
        UUID sessionId,
        Instant startedAt,
        Instant lastSeenAt,
        String network,
        @Nullable String browser,
        @Nullable String operatingSystem,
        boolean current) {}
