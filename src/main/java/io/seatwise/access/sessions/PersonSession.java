package io.seatwise.access.sessions;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as its person reads it.
 *
 * @param lastSeenAt exact to a minute
 * @param network coarse: the first part of the address
 * @param current whether it is the session that asks
 */
public record PersonSession(
        UUID sessionId, Instant startedAt, Instant lastSeenAt, String network, Device device, boolean current) {}
