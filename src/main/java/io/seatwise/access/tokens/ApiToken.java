package io.seatwise.access.tokens;

import io.seatwise.access.Role;
import io.seatwise.ids.PersonId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A key for programs. Only the hash of its secret is kept. */
@Table("api_token")
public record ApiToken(
        @Id @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) TokenKey key,
        String name,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) Secret secret,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) Grant grant,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) Life life,
        @Version @Nullable Long version) {

    /**
     * What is kept of a token's secret.
     *
     * @param hint the secret's end, to tell tokens apart
     */
    public record Secret(String secretHash, String hint) {}

    /**
     * What a token may do, and who gave it that.
     *
     * @param accountManager the e-mail of the person whose customers alone it sees; null when it sees all or none
     * @param createdBy the name of its maker
     * @param personId the maker, whose rights it never exceeds; null for a token that the installation made
     * @param byOperator whether the operator of the installation made it
     */
    public record Grant(
            Role role,
            @Nullable String accountManager,
            String createdBy,
            @Nullable PersonId personId,
            boolean byOperator) {}

    /**
     * When a token was made and used, and when it ends.
     *
     * @param expiresAt null for a token without an end
     * @param lastUsedAt null for a token that was never used
     * @param revokedAt null for a token that nobody revoked
     */
    public record Life(
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime expiresAt,
            @Nullable OffsetDateTime lastUsedAt,
            @Nullable OffsetDateTime revokedAt) {

        /** Of a token that is made at this moment. */
        public static Life from(OffsetDateTime now, @Nullable OffsetDateTime expiresAt) {
            return new Life(now, expiresAt, null, null);
        }
    }

    public Role role() {
        return grant.role();
    }

    /** The e-mail of the person whose customers alone it sees; null when it sees all or none. */
    public @Nullable String accountManager() {
        return grant.accountManager();
    }

    /** Its maker; null for a token that the installation made. */
    public @Nullable PersonId personId() {
        return grant.personId();
    }

    boolean isUsable(OffsetDateTime now) {
        OffsetDateTime end = life.expiresAt();
        return !isRevoked() && (end == null || end.isAfter(now));
    }

    boolean isRevoked() {
        return life.revokedAt() != null;
    }

    ApiToken revoked(OffsetDateTime now) {
        Life ended = new Life(life.createdAt(), life.expiresAt(), life.lastUsedAt(), now);
        return new ApiToken(key, name, secret, grant, ended, version);
    }
}
