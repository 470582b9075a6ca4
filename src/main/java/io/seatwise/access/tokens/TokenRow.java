package io.seatwise.access.tokens;

import io.seatwise.access.Role;
import io.seatwise.ids.TokenId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as the partner's administrators see it; its secret is not to be had any more.
 *
 * @param accountManager whose customers it sees; null when all or none
 * @param byOperator whether the operator of the installation made it
 * @param ended whether it ended with the person who made it or whose customers it sees
 * @param hint the secret's last characters
 */
public record TokenRow(
        TokenId id,
        String name,
        Role role,
        @Nullable String accountManager,
        String hint,
        String createdBy,
        boolean byOperator,
        boolean ended,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Whether a call with it is answered at this moment. */
    public boolean isUsable(Instant now) {
        return !ended && revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }
}
