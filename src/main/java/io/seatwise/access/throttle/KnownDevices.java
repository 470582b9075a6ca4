package io.seatwise.access.throttle;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.people.PersonKey;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Remembers from which devices a person has signed in. A device proves nothing: it only keeps its own count of failures. */
@Component
public class KnownDevices {

    static final Duration KEPT = Duration.ofDays(180);

    /** More devices than anybody has; the least recently used is forgotten. */
    static final int MAX_PER_PERSON = 20;

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, PartnerTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether this account has signed in with this device's cookie; the query runs for unknown accounts too. */
    public boolean isKnown(String email, @Nullable String device) {
        if (device == null) {
            return false;
        }
        return transactions.installation(() -> jdbc.sql("""
                        select count(*)
                        from person p
                        join known_device d on d.partner_id = p.partner_id and d.person_id = p.person_id
                        where p.email = :email
                            and d.device_hash = :device
                            and d.last_used_at > :since
                        """)
                        .param("email", email)
                        .param("device", Secrets.fingerprint(device))
                        .param("since", now().minus(KEPT))
                        .query(Long.class)
                        .single())
                > 0;
    }

    /** Whether this person has signed in with this device's cookie. */
    boolean isKnown(PersonKey person, @Nullable String device) {
        if (device == null) {
            return false;
        }
        return transactions.installation(() -> jdbc.sql("""
                        select count(*)
                        from known_device
                        where partner_id = :partner
                            and person_id = :person
                            and device_hash = :device
                            and last_used_at > :since
                        """)
                        .param("partner", person.partnerId())
                        .param("person", person.personId())
                        .param("device", Secrets.fingerprint(device))
                        .param("since", now().minus(KEPT))
                        .query(Long.class)
                        .single())
                > 0;
    }

    /** Notes a sign-in of this person with this device. */
    public void remember(PersonKey person, String device) {
        transactions.installation(() -> {
            String hash = Secrets.fingerprint(device);
            jdbc.sql("""
                            insert into known_device (partner_id, person_id, device_hash, last_used_at)
                            values (:partner, :person, :device, :now)
                            on conflict do nothing
                            """)
                    .param("partner", person.partnerId())
                    .param("person", person.personId())
                    .param("device", hash)
                    .param("now", now())
                    .update();
            jdbc.sql("""
                            update known_device
                            set last_used_at = :now
                            where partner_id = :partner
                                and person_id = :person
                                and device_hash = :device
                            """)
                    .param("now", now())
                    .param("partner", person.partnerId())
                    .param("person", person.personId())
                    .param("device", hash)
                    .update();
            return forgetOldest(person);
        });
    }

    private int forgetOldest(PersonKey person) {
        return jdbc.sql("""
                        delete from known_device
                        where partner_id = :partner
                            and person_id = :person
                            and device_hash not in (
                                select device_hash
                                from known_device
                                where partner_id = :partner
                                    and person_id = :person
                                order by last_used_at desc, device_hash
                                fetch first :kept rows only
                            )
                        """)
                .param("partner", person.partnerId())
                .param("person", person.personId())
                .param("kept", MAX_PER_PERSON)
                .update();
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 900_000)
    void purge() {
        transactions.installation(() -> jdbc.sql("delete from known_device where last_used_at < :since")
                .param("since", now().minus(KEPT))
                .update());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
