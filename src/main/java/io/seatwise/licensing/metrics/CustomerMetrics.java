package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.TableStatistics;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.metrics.CurrentPosition.DeploymentFigure;
import io.seatwise.licensing.metrics.CurrentPosition.UsageFigure;
import io.seatwise.licensing.metrics.CustomerFigures.Own;
import io.seatwise.licensing.positions.DayPosition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Computes the rows of customers in {@code product_metrics}, {@code customer_metrics}, {@code customer_day} and {@code
 * customer_trend}. Runs in the caller's transaction.
 */
@Component
class CustomerMetrics {

    private static final int CUSTOMERS_AT_ONCE = 500;

    private final CustomerFacts facts;
    private final CustomerDays days;
    private final EarlierFigures earlier;
    private final MetricsStore store;
    private final TableStatistics statistics;
    private final Clock clock;

    CustomerMetrics(
            CustomerFacts facts,
            CustomerDays days,
            EarlierFigures earlier,
            MetricsStore store,
            TableStatistics statistics,
            Clock clock) {
        this.facts = facts;
        this.days = days;
        this.earlier = earlier;
        this.store = store;
        this.statistics = statistics;
        this.clock = clock;
    }

    /** Recomputes what depends on the day: next renewals, the figures of 28 days before, and missing trends. */
    void followDay(PartnerScope scope, Collection<CustomerId> customers, LocalDate day) {
        store.renew(scope, customers, day);
        earlier.renew(scope, customers, day.minusDays(MetricsRefresh.CHANGE_DAYS));
        Map<CustomerId, LocalDate> asOf = store.asOfWithoutTrend(scope, customers);
        if (!asOf.isEmpty()) {
            days.pack(scope, asOf.keySet(), days.recent(scope, asOf), day.minusDays(MetricsRefresh.TREND_DAYS));
        }
    }

    /**
     * Computes the metrics of customers whose facts have changed.
     *
     * @param from the first day whose figures changed; null where only subscriptions did
     */
    void refresh(PartnerScope scope, Collection<CustomerId> customers, @Nullable LocalDate from) {
        boolean ownIsKnown = facts.hasSubscriptions(scope);
        // In the order of the keys, so that neighbours on disk are written together
        List<CustomerId> all = customers.stream().sorted().toList();
        for (int start = 0; start < all.size(); start += CUSTOMERS_AT_ONCE) {
            List<CustomerId> some = all.subList(start, Math.min(all.size(), start + CUSTOMERS_AT_ONCE));
            if (from != null) {
                days.rebuildCurrent(scope, some);
                days.rebuildDays(scope, some, from);
            }
            compute(scope, some, ownIsKnown, from != null);
            statistics.refreshGrown();
        }
        store.alignOwnSold(scope, ownIsKnown);
        LocalDate earlierDay = today().minusDays(MetricsRefresh.CHANGE_DAYS);
        if (from != null && !from.isAfter(earlierDay)) {
            earlier.renew(scope, customers, earlierDay);
        }
    }

    /** Computes what follows from the own subscriptions of one customer. */
    void refreshOwn(PartnerScope scope, CustomerId customer) {
        compute(scope, List.of(customer), facts.hasSubscriptions(scope), false);
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
        Map<CustomerId, List<DayPosition>> recent = days.recent(scope, asOf);
        store.store(scope, figures, CustomerDays.usageTrends(asOf, recent));
        if (daysToo) {
            days.pack(scope, customers, recent, today().minusDays(MetricsRefresh.TREND_DAYS));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
