package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.privacy.PeopleDataRemoved;
import io.seatwise.adoption.privacy.PeopleExperiencesOptedIn;
import io.seatwise.adoption.privacy.PeopleExperiencesOptedOut;
import io.seatwise.customers.CustomerArchived;
import io.seatwise.imports.ImportApplied;
import io.seatwise.licensing.DayTurned;
import io.seatwise.licensing.ThresholdsChanged;
import io.seatwise.training.playbook.PlaybookArchived;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the recommendations to new facts, in the transaction that changes the facts and after everybody who computes
 * figures from them. The one writer of {@code recommendation} and {@code recommendation_grace}.
 */
@Service
public class RecommendationRefresh {

    private final PartnerTransactions transactions;
    private final RuleRun run;
    private final RuleStore rules;
    private final RecommendationStore store;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecommendationRefresh(
            PartnerTransactions transactions,
            RuleRun run,
            RuleStore rules,
            RecommendationStore store,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transactions = transactions;
        this.run = run;
        this.rules = rules;
        this.store = store;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ImportApplied applied) {
        refresh(applied.scope(), applied.customers());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DayTurned turned) {
        refreshAll(turned.scope());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ThresholdsChanged changed) {
        refreshAll(changed.scope());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PlaybookArchived archived) {
        refreshAll(archived.scope());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CustomerArchived archived) {
        refresh(archived.scope(), List.of(archived.tenantId()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PeopleExperiencesOptedOut optedOut) {
        refresh(optedOut.scope(), List.of(optedOut.tenantId()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PeopleExperiencesOptedIn optedIn) {
        refresh(optedIn.scope(), List.of(optedIn.tenantId()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PeopleDataRemoved removed) {
        refresh(removed.scope(), List.of(removed.tenantId()));
    }

    /** Computes what holds for these customers anew, in the caller's transaction where there is one. */
    public void refresh(PartnerScope scope, Collection<UUID> tenantIds) {
        if (tenantIds.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        transactions.run(scope, () -> {
            run.over(
                    scope,
                    tenantIds,
                    rules.rules(scope),
                    rules.settings(scope),
                    today,
                    (some, result) -> store.store(scope, some, result.findings(), result.grace(), today));
            events.publishEvent(new RecommendationsRefreshed(scope));
        });
    }

    /** Computes what holds for all of the partner's customers anew. */
    public void refreshAll(PartnerScope scope) {
        transactions.run(scope, () -> refresh(scope, customers(scope)));
    }

    /** All of the partner's customers, whoever asks: what is computed is the partner's, not one person's. */
    private List<UUID> customers(PartnerScope scope) {
        return jdbc.sql("select tenant_id from customer where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
