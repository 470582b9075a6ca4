package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.TableStatistics;
import io.seatwise.customers.CustomerPages;
import io.seatwise.derived.CustomerDerivation;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportApplied;
import io.seatwise.licensing.metrics.CurrentPosition.DeploymentFigure;
import io.seatwise.licensing.metrics.CurrentPosition.UsageFigure;
import io.seatwise.licensing.metrics.CustomerFigures.Own;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.PositionTimeline.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * Writes {@code product_metrics}, {@code customer_metrics}, {@code customer_day}, {@code customer_trend} and
 * {@code partner_day}. An import's customers are computed in the transaction that changes their facts, so that a file
 * that is applied can be read at once; what the day changes is a derivation like others.
 */
@Service
public class MetricsRefresh implements CustomerDerivation {

    /** The name of the derivation. */
    public static final String NAME = "metrics";

    /** Days over which the portfolio shows the change of its counts of customers. */
    public static final int CHANGE_DAYS = 28;

    /** The maximum length of trends over many customers, counted back from the day of the question. */
    public static final int TREND_DAYS = 182;

    /** The facts of which metrics are computed; files of other facts change none of them. */
    private static final Set<String> FACTS = Set.of("subscriptions", Kind.DEPLOYMENT.fileKind(), Kind.USAGE.fileKind());

    private static final int CUSTOMERS_AT_ONCE = 500;

    private final PartnerTransactions transactions;
    private final CustomerFacts facts;
    private final CustomerPages customers;
    private final CustomerDays customerDays;
    private final PartnerDays partnerDays;
    private final PartnerProducts partnerProducts;
    private final EarlierFigures earlier;
    private final MetricsStore store;
    private final Derived derived;
    private final TableStatistics statistics;
    private final Clock clock;

    MetricsRefresh(
            PartnerTransactions transactions,
            CustomerFacts facts,
            CustomerPages customers,
            CustomerDays customerDays,
            PartnerDays partnerDays,
            PartnerProducts partnerProducts,
            EarlierFigures earlier,
            MetricsStore store,
            Derived derived,
            TableStatistics statistics,
            Clock clock) {
        this.transactions = transactions;
        this.facts = facts;
        this.customers = customers;
        this.customerDays = customerDays;
        this.partnerDays = partnerDays;
        this.partnerProducts = partnerProducts;
        this.earlier = earlier;
        this.store = store;
        this.derived = derived;
        this.statistics = statistics;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean followsDay() {
        return true;
    }

    /** Brings what depends on the day to it: next renewals, how customers stood 28 days before, and missing trends. */
    @Override
    public void compute(PartnerScope scope, Batch batch) {
        store.renew(scope, batch.customers(), batch.day());
        earlier.renew(scope, batch.customers(), batch.day().minusDays(CHANGE_DAYS));
        Map<CustomerId, LocalDate> asOf = store.asOfWithoutTrend(scope, batch.customers());
        if (!asOf.isEmpty()) {
            customerDays.pack(
                    scope,
                    asOf.keySet(),
                    customerDays.recent(scope, asOf),
                    batch.day().minusDays(TREND_DAYS));
        }
    }

    /** First of all: others read the figures when they hear of the import. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ImportApplied applied) {
        PartnerScope scope = applied.scope();
        transactions.run(scope, () -> {
            derived.lock(scope);
            if (!Collections.disjoint(applied.facts(), FACTS)) {
                refresh(scope, applied);
            }
            store.addMissing(scope);
            derived.markDependents(scope, NAME, applied.customers(), applied.fromDay());
        });
    }

    private void refresh(PartnerScope scope, ImportApplied applied) {
        LocalDate changedSince = applied.fromDay();
        refresh(scope, applied.customers(), changedSince, changedSince != null);
        if (changedSince != null) {
            partnerDays.rebuild(scope, changedSince);
            partnerProducts.rebuild(scope);
        }
        store.alignOwnSold(scope, facts.hasSubscriptions(scope));
        if (changedSince != null && !changedSince.isAfter(today().minusDays(CHANGE_DAYS))) {
            renewEarlier(scope, applied.customers());
        }
    }

    /** Computes what follows from the own subscriptions of one customer, in the caller's transaction. */
    public void refreshOwn(PartnerScope scope, CustomerId customerId) {
        derived.lock(scope);
        compute(scope, List.of(customerId), facts.hasSubscriptions(scope), false);
        derived.markDependents(scope, NAME, List.of(customerId), null);
    }

    /** Computes all metrics of the partner anew, those of archived customers too: their own page shows figures. */
    public void refreshAll(PartnerScope scope) {
        transactions.run(scope, () -> {
            derived.lock(scope);
            customers.forEach(scope, some -> refresh(scope, some, null, true));
            partnerDays.rebuild(scope, null);
            partnerProducts.rebuild(scope);
            customers.forEach(scope, some -> renewEarlier(scope, some));
        });
    }

    private void refresh(
            PartnerScope scope, Collection<CustomerId> customers, @Nullable LocalDate from, boolean daysToo) {
        boolean ownIsKnown = facts.hasSubscriptions(scope);
        // In the order of the keys, so that neighbours on disk are written together
        List<CustomerId> all = customers.stream().sorted().toList();
        for (int start = 0; start < all.size(); start += CUSTOMERS_AT_ONCE) {
            List<CustomerId> some = all.subList(start, Math.min(all.size(), start + CUSTOMERS_AT_ONCE));
            if (daysToo) {
                customerDays.rebuildCurrent(scope, some);
                customerDays.rebuildDays(scope, some, from);
            }
            compute(scope, some, ownIsKnown, daysToo);
            statistics.refreshGrown();
        }
    }

    private void renewEarlier(PartnerScope scope, Collection<CustomerId> customers) {
        earlier.renew(scope, customers, today().minusDays(CHANGE_DAYS));
    }

    private void compute(PartnerScope scope, List<CustomerId> customers, boolean ownIsKnown, boolean daysToo) {
        Map<CustomerId, List<DeploymentFigure>> deployment = facts.deployment(scope, customers);
        Map<CustomerId, List<UsageFigure>> usage = facts.usage(scope, customers);
        Map<CustomerId, List<Own>> own = facts.subscriptions(scope, customers);
        Map<CustomerId, CustomerFigures> figures = new LinkedHashMap<>();
        Map<CustomerId, LocalDate> asOf = new HashMap<>();
        for (CustomerId customerId : customers) {
            CustomerFigures customer = CustomerFigures.of(
                    deployment.getOrDefault(customerId, List.of()),
                    usage.getOrDefault(customerId, List.of()),
                    own.getOrDefault(customerId, List.of()),
                    ownIsKnown,
                    today());
            figures.put(customerId, customer);
            if (customer.asOf() != null) {
                asOf.put(customerId, customer.asOf());
            }
        }
        Map<CustomerId, List<DayPosition>> recent = customerDays.recent(scope, asOf);
        store.store(scope, figures, CustomerDays.usageTrends(asOf, recent));
        if (daysToo) {
            customerDays.pack(scope, customers, recent, today().minusDays(TREND_DAYS));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
