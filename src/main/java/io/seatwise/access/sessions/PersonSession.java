package io.seatwise.access.sessions;

import io.seatwise.ids.SessionId;
import java.time.Instant;

/**
 * A session as its person reads it.
 *
 * @param lastSeenAt exact to a minute
 * @param network coarse: the first part of the address
 * @param current whether it is the session that asks
 */
public record PersonSession(
        SessionId sessionId, Instant startedAt, Instant lastSeenAt, String network, Device device, boolean current) {}
