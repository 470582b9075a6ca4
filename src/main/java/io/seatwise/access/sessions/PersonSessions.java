package io.seatwise.access.sessions;

import io.seatwise.access.Actor;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.http.ClientAddress;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonAccessChanged;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.SessionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The sessions of people. A session lives while its row does, on whichever node it is. */
@Service
public class PersonSessions {

    /** Longer than a session may be idle, so that no row goes before its session. */
    static final Duration KEPT_UNSEEN = Duration.ofHours(1);

    /** A session that has asked nothing for as long has ended, or its tab is closed. */
    static final Duration SHOWN_UNSEEN = Duration.ofMinutes(31);

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int atMost;
    private final Map<SessionId, SignedInPerson> seen = new ConcurrentHashMap<>();

    PersonSessions(
            JdbcClient jdbc,
            PartnerTransactions transactions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${seatwise.sessions-per-person}") int atMost) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.atMost = Math.max(1, atMost);
    }

    /**
     * Begins a session for a person whose factors are all proven. Beyond the number allowed those used least recently end.
     *
     * @param byOrganisation whether the person's organisation proved them
     */
    public SignedInPerson.Session begin(Person person, boolean byOrganisation) {
        Instant now = clock.instant();
        SessionId session = SessionId.random();
        Device device = Device.of(userAgent());
        transactions.installation(() -> {
            jdbc.sql("""
                            insert into person_session
                                (partner_id, person_id, session_id, access_version, started_at, last_seen_at, network,
                                browser, operating_system)
                            values (:partner, :person, :session, :version, :now, :now, :network, :browser, :system)
                            """)
                    .params(keys(person.key(), session))
                    .param("version", person.accessVersion())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("network", CoarseNetwork.of(ClientAddress.orUnknown()))
                    .param("browser", device.browser())
                    .param("system", device.operatingSystem())
                    .update();
            return endLeastRecentlyUsed(person.key(), session);
        });
        return new SignedInPerson.Session(session, now, now, byOrganisation);
    }

    /** The person's open sessions, the newest first. */
    @PreAuthorize("isAuthenticated()")
    public List<PersonSession> list(SignedInPerson me) {
        return transactions.installation(() -> jdbc.sql("""
                        select s.session_id, s.started_at, s.last_seen_at, s.network, s.browser, s.operating_system
                        from person_session s
                        join person p on p.partner_id = s.partner_id and p.person_id = s.person_id
                        where s.partner_id = :partner
                            and s.person_id = :person
                            and s.access_version = p.access_version
                            and s.last_seen_at > :since
                        order by s.started_at desc, s.session_id
                        """)
                .param("partner", me.partnerId())
                .param("person", me.personId())
                .param("since", now().minus(SHOWN_UNSEEN))
                .query((row, number) -> {
                    SessionId session = SessionId.of(row, "session_id");
                    return new PersonSession(
                            session,
                            row.getObject("started_at", OffsetDateTime.class).toInstant(),
                            row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                            row.getString("network"),
                            new Device(row.getString("browser"), row.getString("operating_system")),
                            session.equals(me.sessionId()));
                })
                .list());
    }

    /**
     * Ends one of the person's own sessions.
     *
     * @throws NotFoundException for any other session
     */
    @PreAuthorize("isAuthenticated()")
    public void end(SignedInPerson me, SessionId session) {
        boolean ended = transactions.installation(() -> delete(key(me), session) == 1);
        if (!ended) {
            throw new NotFoundException("session " + session);
        }
        changed(me, "One");
    }

    /** Ends all sessions of the person but the one that asks. */
    @PreAuthorize("isAuthenticated()")
    public void endOthers(SignedInPerson me) {
        int ended = transactions.installation(
                () -> jdbc.sql("""
                        delete from person_session
                        where partner_id = :partner
                            and person_id = :person
                            and session_id <> :session
                        """).params(keys(key(me), own(me))).update());
        if (ended > 0) {
            changed(me, "All others: " + ended);
        }
    }

    /** Keeps this session for the person's new access version; the others hold the old one and end. */
    public void goOn(SignedInPerson me, long accessVersion) {
        transactions.installation(() -> jdbc.sql("""
                        update person_session
                        set access_version = :version
                        where partner_id = :partner
                            and person_id = :person
                            and session_id = :session
                        """)
                .params(keys(key(me), own(me)))
                .param("version", accessVersion)
                .update());
    }

    /** Forgets the session that its person has signed out of. */
    public void signedOut(SignedInPerson me) {
        transactions.installation(() -> delete(key(me), own(me)));
    }

    /** Notes that a session has asked something; written once a minute for all of them. */
    public void seen(SignedInPerson me) {
        if (me.sessionId() != null) {
            seen.put(me.sessionId(), me);
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void writeSeen() {
        List<SignedInPerson> people = List.copyOf(seen.values());
        people.forEach(person -> seen.remove(own(person)));
        OffsetDateTime now = now();
        transactions.installation(() -> {
            people.forEach(person -> jdbc.sql("""
                            update person_session
                            set last_seen_at = :now
                            where partner_id = :partner
                                and person_id = :person
                                and session_id = :session
                            """)
                    .params(keys(key(person), own(person)))
                    .param("now", now)
                    .update());
            return true;
        });
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 900_000)
    void purge() {
        transactions.installation(() -> jdbc.sql("delete from person_session where last_seen_at < :since")
                .param("since", now().minus(KEPT_UNSEEN))
                .update());
    }

    private int endLeastRecentlyUsed(PersonKey person, SessionId own) {
        return jdbc.sql("""
                        delete from person_session
                        where partner_id = :partner
                            and person_id = :person
                            and session_id <> :session
                            and session_id not in (
                                select session_id
                                from person_session
                                where partner_id = :partner
                                    and person_id = :person
                                    and session_id <> :session
                                order by last_seen_at desc, started_at desc, session_id
                                fetch first :kept rows only
                            )
                        """).params(keys(person, own)).param("kept", atMost - 1).update();
    }

    private int delete(PersonKey person, SessionId session) {
        return jdbc.sql("""
                        delete from person_session
                        where partner_id = :partner
                            and person_id = :person
                            and session_id = :session
                        """).params(keys(person, session)).update();
    }

    /** Answers that were kept about this person are asked anew. */
    private void changed(SignedInPerson me, String detail) {
        audit.record(me.partnerId(), Actor.person(me.personId(), me.email()), "session.ended", me.email(), detail);
        events.publishEvent(new PersonAccessChanged(me.personId()));
    }

    private static Map<String, Object> keys(PersonKey person, SessionId session) {
        Map<String, Object> keys = new HashMap<>();
        keys.put("partner", person.partnerId());
        keys.put("person", person.personId());
        keys.put("session", session);
        return keys;
    }

    private static PersonKey key(SignedInPerson me) {
        return new PersonKey(me.partnerId(), me.personId());
    }

    /** An id that no row has, for a job that acts as a person. */
    private static SessionId own(SignedInPerson me) {
        return me.sessionId() == null ? new SessionId(new UUID(0, 0)) : me.sessionId();
    }

    private static @Nullable String userAgent() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getHeader(HttpHeaders.USER_AGENT)
                : null;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
