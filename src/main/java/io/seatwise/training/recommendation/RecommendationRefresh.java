package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.privacy.PeopleDataRemoved;
import io.seatwise.adoption.privacy.PeopleExperiencesOptedIn;
import io.seatwise.adoption.privacy.PeopleExperiencesOptedOut;
import io.seatwise.customers.CustomersArchived;
import io.seatwise.imports.ImportApplied;
import io.seatwise.licensing.DayTurned;
import io.seatwise.licensing.ThresholdsChanged;
import io.seatwise.training.playbook.PlaybookArchived;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Brings the recommendations to new facts. The change that makes them due only leaves the customers it concerns; a job
 * computes them after its commit, or the next reader does. The one writer of {@code recommendation} and
 * {@code recommendation_grace}.
 *
 * @see <a href="../../../../../../../docs/decisions/101-when-recommendations-are-computed.md">decision 101</a>
 */
@Service
public class RecommendationRefresh {

    private static final String JOB = "recommendations";

    private final PartnerTransactions transactions;
    private final Scopes scopes;
    private final DueCustomers due;
    private final RuleRun run;
    private final RuleStore rules;
    private final RecommendationStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<UUID, Object> locks = new ConcurrentHashMap<>();

    RecommendationRefresh(
            PartnerTransactions transactions,
            Scopes scopes,
            DueCustomers due,
            RuleRun run,
            RuleStore rules,
            RecommendationStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transactions = transactions;
        this.scopes = scopes;
        this.due = due;
        this.run = run;
        this.rules = rules;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ImportApplied applied) {
        markDue(applied.scope(), applied.customers());
    }

    @EventListener
    void on(DayTurned turned) {
        markAllDue(turned.scope());
    }

    @EventListener
    void on(ThresholdsChanged changed) {
        markAllDue(changed.scope());
    }

    @EventListener
    void on(PlaybookArchived archived) {
        markAllDue(archived.scope());
    }

    @EventListener
    void on(CustomersArchived archived) {
        markDue(archived.scope(), archived.tenantIds());
    }

    @EventListener
    void on(PeopleExperiencesOptedOut optedOut) {
        markDue(optedOut.scope(), List.of(optedOut.tenantId()));
    }

    @EventListener
    void on(PeopleExperiencesOptedIn optedIn) {
        markDue(optedIn.scope(), List.of(optedIn.tenantId()));
    }

    @EventListener
    void on(PeopleDataRemoved removed) {
        markDue(removed.scope(), List.of(removed.tenantId()));
    }

    /** Marks these customers' recommendations as stale. Joins the caller's transaction, if any. */
    public void markDue(PartnerScope scope, Collection<UUID> tenantIds) {
        if (!tenantIds.isEmpty()) {
            transactions.run(scope, () -> {
                due.add(scope, tenantIds);
                events.publishEvent(new RecommendationsDue(scope));
            });
        }
    }

    /** Has the recommendations of all of the partner's customers follow; joins the caller's transaction. */
    void markAllDue(PartnerScope scope) {
        transactions.run(scope, () -> {
            due.addAll(scope);
            events.publishEvent(new RecommendationsDue(scope));
        });
    }

    /** Whether recommendations have yet to follow their facts. */
    boolean isDue(PartnerScope scope) {
        return transactions.read(scope, () -> due.any(scope));
    }

    /**
     * Brings the partner's recommendations to its facts. Cheap when they are; readers call it before their own
     * transaction, inside which it does nothing.
     */
    public void ensureCurrent(PartnerScope scope) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        if (!isDue(scope)) {
            return;
        }
        PartnerScope whole = scopes.forJob(scope.partnerId(), scope.partnerName(), JOB);
        synchronized (locks.computeIfAbsent(scope.partnerId(), id -> new Object())) {
            transactions.run(whole, () -> compute(whole, due.take(whole)));
        }
    }

    /** Computes what holds for all of the partner's customers anew. */
    public void refreshAll(PartnerScope scope) {
        markAllDue(scope);
        ensureCurrent(scope);
    }

    private void compute(PartnerScope whole, Set<UUID> tenantIds) {
        if (tenantIds.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        run.over(
                whole,
                tenantIds,
                rules.rules(whole),
                rules.settings(whole),
                today,
                (some, result) -> store.store(whole, some, result.findings(), result.grace(), today));
        events.publishEvent(new RecommendationsRefreshed(whole));
    }
}
