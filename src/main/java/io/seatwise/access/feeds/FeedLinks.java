package io.seatwise.access.feeds;

import io.seatwise.access.Audit;
import io.seatwise.access.OnBehalf;
import io.seatwise.access.OnBehalf.Acting;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.access.Scopes;
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
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The secret link of each person for feeds. A link reads and changes nothing; what it shows is what its person may see
 * at that moment, and it ends with the person. A person has at most one: a new one replaces it.
 */
@Service
public class FeedLinks {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration READ_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String JOB = "calendar";

    private final PartnerTransactions transactions;
    private final OnBehalf onBehalf;
    private final Scopes scopes;
    private final FeedThrottle throttle;
    private final JdbcClient jdbc;
    private final StorageState storage;
    private final Audit audit;
    private final Clock clock;

    FeedLinks(
            PartnerTransactions transactions,
            OnBehalf onBehalf,
            Scopes scopes,
            FeedThrottle throttle,
            JdbcClient jdbc,
            StorageState storage,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.onBehalf = onBehalf;
        this.scopes = scopes;
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.storage = storage;
        this.audit = audit;
        this.clock = clock;
    }

    /** The signed-in person's link; none for a token. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<FeedLink> of(PartnerScope scope) {
        if (scope.personId() == null) {
            return Optional.empty();
        }
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

    /** Creates the signed-in person's link and returns its secret; an older link stops working. */
    @PreAuthorize(Roles.CAN_READ)
    public String create(PartnerScope scope) {
        String secret = Secrets.link();
        transactions.run(scope, () -> {
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
            audit.record(scope, "calendar-link.created", scope.actor(), "Ends with …" + Secrets.hint(secret));
        });
        return secret;
    }

    /** Revokes the signed-in person's link; without effect when there is none. */
    @PreAuthorize(Roles.CAN_READ)
    public void revoke(PartnerScope scope) {
        transactions.run(scope, () -> {
            if (delete(scope) > 0) {
                audit.record(scope, "calendar-link.revoked", scope.actor(), "");
            }
        });
    }

    /**
     * Runs {@code work} as the person whose link has this secret, with the role and the sight that the person has now.
     *
     * @return empty, without having run it, for an unknown secret and for a person who may not sign in
     * @throws TooManyReadsException when the link is read too often
     */
    public <T> Optional<T> read(String secret, Function<Acting, T> work) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        String hash = Secrets.fingerprint(secret);
        Optional<Owner> owner = transactions.installation(() -> jdbc.sql("""
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
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        throttle.admit(hash);
        PartnerScope partner =
                scopes.forJob(owner.get().partnerId(), owner.get().partnerName(), JOB);
        return onBehalf.of(partner, owner.get().personId(), acting -> {
            noteRead(partner, owner.get());
            return work.apply(acting);
        });
    }

    /** Not noted while the storage is full: reading goes on then. */
    private void noteRead(PartnerScope partner, Owner owner) {
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

    private int delete(PartnerScope scope) {
        return jdbc.sql("delete from feed_link where partner_id = :partner and person_id = :person")
                .param("partner", scope.partnerId())
                .param("person", person(scope))
                .update();
    }

    private static PersonId person(PartnerScope scope) {
        return Objects.requireNonNull(scope.personId(), "A link belongs to a person, not to a token");
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private record Owner(
            PartnerId partnerId,
            String partnerName,
            PersonId personId,
            @Nullable Instant lastReadAt) {}
}
