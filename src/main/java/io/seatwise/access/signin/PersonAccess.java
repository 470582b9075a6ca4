package io.seatwise.access.signin;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.people.PersonAccessChanged;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final Clock clock;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    PersonAccess(JdbcClient jdbc, PartnerTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    public boolean holds(SignedInPerson person) {
        long now = clock.millis();
        Known answer = known.get(person.personId());
        if (answer == null || now - answer.at() >= KEPT_MILLIS) {
            answer = new Known(current(List.of(person.personId())).get(person.personId()), now);
            if (known.size() > FORGET_ABOVE) {
                known.clear();
            }
            known.put(person.personId(), answer);
        }
        return answer.version() != null && answer.version() == person.accessVersion();
    }

    /** The access versions of those among these people who may be here at all. */
    Map<UUID, Long> current(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return transactions.installation(() -> jdbc
                .sql("""
                        select person_id, access_version
                        from person
                        where person_id in (:people)
                            and state = 'ACTIVE'
                        """)
                .param("people", Set.copyOf(people))
                .query((row, number) ->
                        Map.entry(row.getObject("person_id", UUID.class), row.getLong("access_version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void onChange(PersonAccessChanged change) {
        known.remove(change.personId());
    }

    private record Known(@Nullable Long version, long at) {}
}
