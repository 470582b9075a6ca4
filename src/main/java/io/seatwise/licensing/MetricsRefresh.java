package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.customers.CustomerArchived;
import io.seatwise.imports.ImportApplied;
import io.seatwise.licensing.CurrentPosition.DeploymentFigure;
import io.seatwise.licensing.CurrentPosition.UsageFigure;
import io.seatwise.licensing.CustomerFigures.Own;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one writer of {@code product_metrics}, {@code customer_metrics}, {@code customer_day}, {@code partner_day} and
 * {@code metrics_state}: it brings them to the new facts inside the transaction that changes the facts.
 */
@Service
public class MetricsRefresh {

    private static final int CUSTOMERS_AT_ONCE = 500;
    private static final String JOB = "metrics";

    private final PartnerTransactions transactions;
    private final Scopes scopes;
    private final CustomerFacts facts;
    private final CustomerDays customerDays;
    private final PartnerDays partnerDays;
    private final PartnerProducts partnerProducts;
    private final MetricsStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<UUID, LocalDate> knownToBeCurrent = new ConcurrentHashMap<>();
    private final Map<UUID, Object> locks = new ConcurrentHashMap<>();

    MetricsRefresh(
            PartnerTransactions transactions,
            Scopes scopes,
            CustomerFacts facts,
            CustomerDays customerDays,
            PartnerDays partnerDays,
            PartnerProducts partnerProducts,
            MetricsStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transactions = transactions;
        this.scopes = scopes;
        this.facts = facts;
        this.customerDays = customerDays;
        this.partnerDays = partnerDays;
        this.partnerProducts = partnerProducts;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ImportApplied applied) {
        PartnerScope scope = applied.scope();
        transactions.run(scope, () -> {
            renewIfOld(scope);
            refresh(scope, applied.customers(), applied.fromDay(), applied.fromDay() != null);
            if (applied.fromDay() != null) {
                partnerDays.rebuild(scope, applied.fromDay());
                partnerProducts.rebuild(scope);
            }
            store.alignOwnSold(scope, facts.hasSubscriptions(scope));
            store.addMissing(scope);
        });
    }

    @EventListener
    void on(CustomerArchived archived) {
        transactions.run(archived.scope(), () -> {
            partnerDays.rebuild(archived.scope(), null);
            partnerProducts.rebuild(archived.scope());
        });
    }

    /** Computes what follows from the own subscriptions of one customer, in the caller's transaction. */
    void refreshOwn(PartnerScope scope, UUID tenantId) {
        renewIfOld(scope);
        compute(scope, List.of(tenantId), facts.hasSubscriptions(scope));
    }

    /** Computes all metrics of the partner anew. */
    public void refreshAll(PartnerScope scope) {
        transactions.run(scope, () -> {
            refresh(scope, facts.customers(scope), null, true);
            partnerDays.rebuild(scope, null);
            partnerProducts.rebuild(scope);
            store.setComputed(scope, today(), clock.instant());
        });
    }

    /**
     * Brings the figures that depend on today (the next renewals) to today. Cheap when they are; readers call it before
     * their own transaction.
     */
    public void ensureCurrent(PartnerScope scope) {
        LocalDate today = today();
        UUID partner = scope.partnerId();
        if (today.equals(knownToBeCurrent.get(partner))
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return;
        }
        synchronized (locks.computeIfAbsent(partner, id -> new Object())) {
            PartnerScope whole = scopes.forJob(partner, scope.partnerName(), JOB);
            transactions.run(whole, () -> renewIfOld(whole));
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                knownToBeCurrent.put(partner, today);
            }
        }
    }

    private void renewIfOld(PartnerScope scope) {
        LocalDate today = today();
        boolean current = store.computedFor(scope).filter(today::equals).isPresent();
        if (!current) {
            store.renew(scope, today);
            partnerProducts.rebuild(scope);
            store.setComputed(scope, today, clock.instant());
            events.publishEvent(new DayTurned(scope, today));
        }
    }

    private void refresh(PartnerScope scope, Collection<UUID> customers, @Nullable LocalDate from, boolean daysToo) {
        boolean ownIsKnown = facts.hasSubscriptions(scope);
        // In the order of the keys, so that neighbours on disk are written together
        List<UUID> all = customers.stream().sorted().toList();
        for (int start = 0; start < all.size(); start += CUSTOMERS_AT_ONCE) {
            List<UUID> some = all.subList(start, Math.min(all.size(), start + CUSTOMERS_AT_ONCE));
            if (daysToo) {
                customerDays.rebuildCurrent(scope, some);
                customerDays.rebuildDays(scope, some, from);
            }
            compute(scope, some, ownIsKnown);
        }
    }

    private void compute(PartnerScope scope, List<UUID> customers, boolean ownIsKnown) {
        Map<UUID, List<DeploymentFigure>> deployment = facts.deployment(scope, customers);
        Map<UUID, List<UsageFigure>> usage = facts.usage(scope, customers);
        Map<UUID, List<Own>> own = facts.subscriptions(scope, customers);
        Map<UUID, CustomerFigures> figures = new LinkedHashMap<>();
        Map<UUID, LocalDate> asOf = new HashMap<>();
        for (UUID tenantId : customers) {
            CustomerFigures customer = CustomerFigures.of(
                    deployment.getOrDefault(tenantId, List.of()),
                    usage.getOrDefault(tenantId, List.of()),
                    own.getOrDefault(tenantId, List.of()),
                    ownIsKnown,
                    today());
            figures.put(tenantId, customer);
            if (customer.asOf() != null) {
                asOf.put(tenantId, customer.asOf());
            }
        }
        store.store(scope, figures, customerDays.usageTrends(scope, asOf));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
