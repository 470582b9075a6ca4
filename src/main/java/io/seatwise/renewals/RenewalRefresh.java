package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.customers.CustomersArchived;
import io.seatwise.customers.CustomersReassigned;
import io.seatwise.derived.CustomerDerivation;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportApplied;
import io.seatwise.licensing.metrics.MetricsRefresh;
import io.seatwise.licensing.subscriptions.SubscriptionArchived;
import io.seatwise.renewals.prices.PriceStore;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Has renewals computed again when what they rest on changes, after the metrics. */
@Service
public class RenewalRefresh implements CustomerDerivation {

    /** The name of the derivation. */
    public static final String NAME = "renewals";

    private static final int CUSTOMERS_AT_ONCE = 500;

    private final PartnerTransactions transactions;
    private final RenewalComputation computation;
    private final Derived derived;

    RenewalRefresh(PartnerTransactions transactions, RenewalComputation computation, Derived derived) {
        this.transactions = transactions;
        this.computation = computation;
        this.derived = derived;
    }

    /** A price list concerns every customer; other files mark their customers with the metrics that renewals need. */
    @EventListener
    void on(ImportApplied applied) {
        if (applied.kind().equals(PriceStore.KIND)) {
            derived.markAll(applied.scope(), NAME);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> needs() {
        return Set.of(MetricsRefresh.NAME);
    }

    @Override
    public boolean followsDay() {
        return true;
    }

    @Override
    public void compute(PartnerScope scope, Batch batch) {
        computation.compute(scope, batch.customers());
    }

    @EventListener
    void on(CustomersReassigned reassigned) {
        derived.mark(reassigned.scope(), NAME, reassigned.customers());
    }

    @EventListener
    void on(CustomersArchived archived) {
        refresh(archived.scope(), archived.customers());
    }

    @EventListener
    void on(SubscriptionArchived archived) {
        refresh(archived.scope(), List.of(archived.customer()));
    }

    /** Computes the renewals of these customers anew. */
    public void refresh(PartnerScope scope, Collection<CustomerId> customers) {
        transactions.run(scope, () -> {
            List<CustomerId> all = List.copyOf(customers);
            for (int start = 0; start < all.size(); start += CUSTOMERS_AT_ONCE) {
                computation.compute(scope, all.subList(start, Math.min(all.size(), start + CUSTOMERS_AT_ONCE)));
            }
            derived.markDependents(scope, NAME, all, null);
        });
    }
}
