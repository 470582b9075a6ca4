package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.customers.CustomersArchived;
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
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one writer of {@code product_metrics}, {@code customer_metrics}, {@code customer_day}, {@code customer_trend},
 * {@code partner_day} and {@code metrics_state}: it brings them to the new facts inside the transaction that changes the facts.
 */
@Service
public class MetricsRefresh {

    /** Days over which the portfolio shows the change of its counts of customers. */
    public static final int CHANGE_DAYS = 28;

    /** How far back trends over many customers reach at most, counted from the day that asks for one. */
    public static final int TREND_DAYS = 182;

    private static final int CUSTOMERS_AT_ONCE = 500;
    private static final String JOB = "metrics";

    private final PartnerTransactions transactions;
    private final Scopes scopes;
    private final CustomerFacts facts;
    private final CustomerDays customerDays;
    private final PartnerDays partnerDays;
    private final PartnerProducts partnerProducts;
    private final EarlierFigures earlier;
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
            EarlierFigures earlier,
            MetricsStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transactions = transactions;
        this.scopes = scopes;
        this.facts = facts;
        this.customerDays = customerDays;
        this.partnerDays = partnerDays;
        this.partnerProducts = partnerProducts;
        this.earlier = earlier;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** First of all: others read the figures when they hear of the import. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
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
            LocalDate changedSince = applied.fromDay();
            if (changedSince != null && !changedSince.isAfter(today().minusDays(CHANGE_DAYS))) {
                renewEarlier(scope, applied.customers());
            }
        });
    }

    @EventListener
    void on(CustomersArchived archived) {
        transactions.run(archived.scope(), () -> {
            partnerDays.rebuild(archived.scope(), null);
            partnerProducts.rebuild(archived.scope());
        });
    }

    /** Computes what follows from the own subscriptions of one customer, in the caller's transaction. */
    void refreshOwn(PartnerScope scope, UUID tenantId) {
        renewIfOld(scope);
        compute(scope, List.of(tenantId), facts.hasSubscriptions(scope), false);
    }

    /** Computes all metrics of the partner anew. */
    public void refreshAll(PartnerScope scope) {
        transactions.run(scope, () -> {
            refresh(scope, facts.customers(scope), null, true);
            partnerDays.rebuild(scope, null);
            partnerProducts.rebuild(scope);
            renewEarlier(scope, facts.customers(scope));
            store.setComputed(scope, today(), clock.instant());
        });
    }

    /**
     * Brings the figures that depend on today (the next renewals) to today. Cheap when they are; readers call it before
     * their own transaction, inside which it does nothing: a transaction that held row locks while it waited for the
     * monitor would deadlock with the thread that holds the monitor and waits for those rows.
     */
    public void ensureCurrent(PartnerScope scope) {
        LocalDate today = today();
        UUID partner = scope.partnerId();
        if (today.equals(knownToBeCurrent.get(partner))
                || TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        synchronized (locks.computeIfAbsent(partner, id -> new Object())) {
            PartnerScope whole = scopes.forJob(partner, scope.partnerName(), JOB);
            transactions.run(whole, () -> {
                renewIfOld(whole);
                packMissing(whole);
            });
            knownToBeCurrent.put(partner, today);
        }
    }

    private void renewIfOld(PartnerScope scope) {
        LocalDate today = today();
        boolean current = store.computedFor(scope).filter(today::equals).isPresent();
        if (!current) {
            store.renew(scope, today);
            renewEarlier(scope, facts.customers(scope));
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
            compute(scope, some, ownIsKnown, daysToo);
        }
    }

    /** Customers that have days, but not packed yet, as after an update of the product in the middle of a day. */
    private void packMissing(PartnerScope scope) {
        Map<UUID, LocalDate> asOf = store.asOfWithoutTrend(scope);
        asOf.keySet().stream().gather(Gatherers.windowFixed(CUSTOMERS_AT_ONCE)).forEach(some -> {
            Map<UUID, LocalDate> ofThese = new HashMap<>(asOf);
            ofThese.keySet().retainAll(some);
            customerDays.pack(scope, some, customerDays.recent(scope, ofThese), today().minusDays(TREND_DAYS));
        });
    }

    private void renewEarlier(PartnerScope scope, Collection<UUID> customers) {
        earlier.renew(scope, customers, today().minusDays(CHANGE_DAYS));
    }

    private void compute(PartnerScope scope, List<UUID> customers, boolean ownIsKnown, boolean daysToo) {
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
        Map<UUID, List<DayPosition>> recent = customerDays.recent(scope, asOf);
        store.store(scope, figures, CustomerDays.usageTrends(asOf, recent));
        if (daysToo) {
            customerDays.pack(scope, customers, recent, today().minusDays(TREND_DAYS));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
