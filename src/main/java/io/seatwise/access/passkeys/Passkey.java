package io.seatwise.access.passkeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its person sees it.
 *
 * @param lastUsedAt null as long as it has not been used
 */
public record Passkey(
        PasskeyId passkeyId,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
