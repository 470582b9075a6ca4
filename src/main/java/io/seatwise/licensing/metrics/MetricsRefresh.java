package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.derived.CustomerDerivation;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportApplied;
import io.seatwise.licensing.positions.PositionTimeline.Kind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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

    private final PartnerTransactions transactions;
    private final CustomerMetrics customers;
    private final PartnerDays partnerDays;
    private final PartnerProducts partnerProducts;
    private final MetricsStore store;
    private final Derived derived;

    MetricsRefresh(
            PartnerTransactions transactions,
            CustomerMetrics customers,
            PartnerDays partnerDays,
            PartnerProducts partnerProducts,
            MetricsStore store,
            Derived derived) {
        this.transactions = transactions;
        this.customers = customers;
        this.partnerDays = partnerDays;
        this.partnerProducts = partnerProducts;
        this.store = store;
        this.derived = derived;
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
        customers.followDay(scope, batch.customers(), batch.day());
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
        customers.refresh(scope, applied.customers(), changedSince);
        if (changedSince != null) {
            partnerDays.rebuild(scope, changedSince);
            partnerProducts.rebuild(scope);
        }
    }

    /** Computes what follows from the own subscriptions of one customer, in the caller's transaction. */
    public void refreshOwn(PartnerScope scope, CustomerId customerId) {
        derived.lock(scope);
        customers.refreshOwn(scope, customerId);
        derived.markDependents(scope, NAME, List.of(customerId), null);
    }
}
