package io.seatwise.access.tokens;

import io.seatwise.access.Role;
import io.seatwise.ids.TokenId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as the partner's administrators see it; its secret is not to be had any more.
 *
 * @param hint the secret's last characters
 */
public record TokenRow(TokenId id, String name, Rights rights, String hint, Maker maker, Life life) {

    /** Whether a call with it is answered at this moment. */
    public boolean isUsable(Instant now) {
        return !life.ended()
                && life.revokedAt() == null
                && (life.expiresAt() == null || life.expiresAt().isAfter(now));
    }

    /**
     * What a token may do and see.
     *
     * @param accountManager whose customers it sees; null when all or none
     */
    public record Rights(Role role, @Nullable String accountManager) {}

    /**
     * Who made a token.
     *
     * @param operator whether the operator of the installation made it
     */
    public record Maker(String name, boolean operator) {}

    /**
     * When a token was made, used and ended.
     *
     * @param ended whether it ended with the person who made it or whose customers it sees
     */
    public record Life(
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            boolean ended) {}
}
