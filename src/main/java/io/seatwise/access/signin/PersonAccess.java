package io.seatwise.access.signin;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.people.PersonAccessChanged;
import io.seatwise.access.sessions.PersonSessions;
import io.seatwise.base.Id;
import io.seatwise.ids.PersonId;
import io.seatwise.ids.SessionId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Whether what a session was granted still holds. Asked on each request, so answers are kept for a second; a change made
 * on this node is known at once, one made on another within that second.
 */
@Component
public class PersonAccess {

    private static final long KEPT_MILLIS = 1000;
    private static final int FORGET_ABOVE = 10_000;

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final PersonSessions sessions;
    private final Clock clock;
    private final Map<PersonId, Known> known = new ConcurrentHashMap<>();

    PersonAccess(JdbcClient jdbc, PartnerTransactions transactions, PersonSessions sessions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Whether the session may go on. Only a yes is kept: a session that has just begun is asked about at once. */
    public boolean holds(SignedInPerson person) {
        long now = clock.millis();
        Known answer = known.get(person.personId());
        if (answer == null || now - answer.at() >= KEPT_MILLIS || !answer.allows(person)) {
            answer = new Known(current(List.of(person.personId())).get(person.personId()), now);
            if (known.size() > FORGET_ABOVE) {
                known.clear();
            }
            known.put(person.personId(), answer);
        }
        if (!answer.allows(person)) {
            return false;
        }
        sessions.seen(person);
        return true;
    }

    /** What holds now for those among these people who may be here at all. */
    Map<PersonId, Current> current(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, Current> current = new HashMap<>();
        transactions.installation(() -> {
            jdbc.sql("""
                            select p.person_id, p.access_version, s.session_id
                            from person p
                            left join person_session s on s.partner_id = p.partner_id and s.person_id = p.person_id
                            where p.person_id in (:people)
                                and p.state = 'ACTIVE'
                            """).param("people", Set.copyOf(people)).query((RowCallbackHandler) row -> {
                long version = row.getLong("access_version");
                Current one = current.computeIfAbsent(
                        PersonId.of(row, "person_id"), person -> new Current(version, new HashSet<>()));
                SessionId session = Id.ofNullable(row, "session_id", SessionId::new);
                if (session != null) {
                    one.sessions().add(session);
                }
            });
            return true;
        });
        return current;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void onChange(PersonAccessChanged change) {
        known.remove(change.personId());
    }

    /**
     * What a person's sessions are measured by.
     *
     * @param sessions the sessions that have not been ended
     */
    record Current(long version, Set<SessionId> sessions) {

        boolean allows(SignedInPerson person) {
            return version == person.accessVersion()
                    && (person.sessionId() == null || sessions.contains(person.sessionId()));
        }
    }

    private record Known(@Nullable Current current, long at) {

        boolean allows(SignedInPerson person) {
            return current != null && current.allows(person);
        }
    }
}
