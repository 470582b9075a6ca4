package io.seatwise.access.people;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** The link by which an invited person sets a first password. One per person; a new one replaces the old. */
@Table("invitation")
record Invitation(
        @Id @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) PersonKey key,
        String secretHash,
        OffsetDateTime expiresAt,
        @Version @Nullable Long version) {

    Invitation renewed(String newSecretHash, OffsetDateTime newExpiry) {
        return new Invitation(key, newSecretHash, newExpiry, version);
    }
}
