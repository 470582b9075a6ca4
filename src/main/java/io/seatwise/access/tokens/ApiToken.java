package io.seatwise.access.tokens;

import io.seatwise.access.Role;
import io.seatwise.ids.PersonId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A key for programs. Only the hash of its secret is kept; {@code hint} is the secret's end, to tell tokens apart. */
@Table("api_token")
public record ApiToken(
        @Id @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) TokenKey key,
        String name,
        Role role,
        @Nullable String accountManager,
        String secretHash,
        String hint,
        String createdBy,
        @Nullable PersonId personId,
        boolean byOperator,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime expiresAt,
        @Nullable OffsetDateTime lastUsedAt,
        @Nullable OffsetDateTime revokedAt,
        @Version @Nullable Long version) {

    boolean isUsable(OffsetDateTime now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    ApiToken revoked(OffsetDateTime now) {
        return new ApiToken(
                key,
                name,
                role,
                accountManager,
                secretHash,
                hint,
                createdBy,
                personId,
                byOperator,
                createdAt,
                expiresAt,
                lastUsedAt,
                now,
                version);
    }
}
