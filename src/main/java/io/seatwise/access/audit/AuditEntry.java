package io.seatwise.access.audit;

import io.seatwise.access.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a partner's audit trail. */
public record AuditEntry(UUID id, Instant occurredAt, Author author, String action, String subject, String detail) {

    /** Who did it. */
    public record Author(
            String name,
            Actor.@Nullable Kind kind,
            @Nullable String maker,
            @Nullable String address) {}
}
