package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.PartnerId;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** News of other processes as a test makes them. */
public final class WorkNewsStub extends WorkNews {

    private final Map<PartnerId, Long> changes = new ConcurrentHashMap<>();
    private final Set<PartnerId> failing = ConcurrentHashMap.newKeySet();

    @SuppressWarnings("NullAway") // nothing here asks the database
    public WorkNewsStub() {
        super((PartnerTransactions) null, (JdbcClient) null, (Clock) null);
    }

    public void changes(PartnerScope scope) {
        changes.merge(scope.partnerId(), 1L, Long::sum);
    }

    public void fails(PartnerScope scope) {
        failing.add(scope.partnerId());
    }

    @Override
    public long heard(PartnerScope scope) {
        if (failing.contains(scope.partnerId())) {
            throw new IllegalStateException("unexpected");
        }
        return changes.getOrDefault(scope.partnerId(), 0L);
    }
}
