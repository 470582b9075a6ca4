package io.seatwise.access.feeds;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.base.storage.StorageState;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of feed links, at most one of each person. */
@Repository
class FeedLinkRows {

    private static final Duration READ_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final StorageState storage;
    private final Clock clock;

    FeedLinkRows(JdbcClient jdbc, PartnerTransactions transactions, StorageState storage, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.storage = storage;
        this.clock = clock;
    }

    /** The owner of a link. */
    record Owner(
            PartnerId partnerId,
            String partnerName,
            PersonId personId,
            @Nullable Instant lastReadAt) {}

    Optional<FeedLink> find(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select hint, created_at, last_read_at
                        from feed_link
                        where partner_id = :partner
                          and person_id = :person
                        """)
                        .param("partner", scope.partnerId())
                        .param("person", person(scope))
                        .query((row, number) -> new FeedLink(
                                row.getString("hint"),
                                row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant(),
                                instant(row.getObject("last_read_at", OffsetDateTime.class))))
                        .optional());
    }

    /** Stores a new link in place of an older one, in the caller's transaction. */
    void replace(PartnerScope scope, String secret) {
        delete(scope);
        jdbc.sql("""
                            insert into feed_link (partner_id, person_id, secret_hash, hint, created_at)
                            values (:partner, :person, :hash, :hint, :now)
                            """)
                .param("partner", scope.partnerId())
                .param("person", person(scope))
                .param("hash", Secrets.fingerprint(secret))
                .param("hint", Secrets.hint(secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Deletes the link in the caller's transaction, and returns how many there were. */
    int delete(PartnerScope scope) {
        return jdbc.sql("delete from feed_link where partner_id = :partner and person_id = :person")
                .param("partner", scope.partnerId())
                .param("person", person(scope))
                .update();
    }

    Optional<Owner> owner(String hash) {
        return transactions.installation(() -> jdbc.sql("""
                        select l.partner_id, l.person_id, l.last_read_at, p.name as partner_name
                        from feed_link l
                        join partner p on p.partner_id = l.partner_id
                        where l.secret_hash = :hash
                        """)
                .param("hash", hash)
                .query((row, number) -> new Owner(
                        PartnerId.of(row, "partner_id"),
                        row.getString("partner_name"),
                        PersonId.of(row, "person_id"),
                        instant(row.getObject("last_read_at", OffsetDateTime.class))))
                .optional());
    }

    /** Stores that the link was read. Does nothing while the storage is full, so that reading goes on. */
    void noteRead(PartnerScope partner, Owner owner) {
        Instant now = clock.instant();
        if (!storage.condition().isWritable()) {
            return;
        }
        if (owner.lastReadAt() == null || owner.lastReadAt().isBefore(now.minus(READ_NOTED_EVERY))) {
            transactions.run(
                    partner,
                    () -> jdbc.sql("""
                                    update feed_link
                                    set last_read_at = :now
                                    where partner_id = :partner
                                      and person_id = :person
                                    """)
                            .param("now", now.atOffset(ZoneOffset.UTC))
                            .param("partner", partner.partnerId())
                            .param("person", owner.personId())
                            .update());
        }
    }

    private static PersonId person(PartnerScope scope) {
        return Objects.requireNonNull(scope.personId(), "A link belongs to a person, not to a token");
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
