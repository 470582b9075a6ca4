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
import io.seatwise.licensing.subscriptions.ActiveSubscriptions;
import io.seatwise.licensing.subscriptions.ActiveSubscriptions.Active;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.SubscriptionArchived;
import io.seatwise.renewals.ProductSeats.Key;
import io.seatwise.renewals.ProductSeats.Seats;
import io.seatwise.renewals.prices.PriceBook;
import io.seatwise.renewals.prices.PriceStore;
import io.seatwise.renewals.prices.ProductKey;
import io.seatwise.renewals.rules.CommerceRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Computes renewals and their money, after the metrics that they rest on. */
@Service
public class RenewalRefresh implements CustomerDerivation {

    /** The name of the derivation. */
    public static final String NAME = "renewals";

    private static final int CUSTOMERS_AT_ONCE = 500;

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final ActiveSubscriptions subscriptions;
    private final ProductSeats seats;
    private final PriceStore prices;
    private final RenewalStore store;
    private final Derived derived;
    private final Clock clock;
    private final CommerceRules rules = CommerceRules.shipped();

    RenewalRefresh(
            PartnerTransactions transactions,
            JdbcClient jdbc,
            ActiveSubscriptions subscriptions,
            ProductSeats seats,
            PriceStore prices,
            RenewalStore store,
            Derived derived,
            Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.subscriptions = subscriptions;
        this.seats = seats;
        this.prices = prices;
        this.store = store;
        this.derived = derived;
        this.clock = clock;
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
        compute(scope, List.copyOf(batch.customers()));
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

    /** Computes the renewals of all customers anew. */
    public void refreshAll(PartnerScope scope) {
        transactions.run(
                scope,
                () -> refresh(
                        scope,
                        jdbc.sql("select tenant_id from customer where partner_id = :partner order by tenant_id")
                                .param("partner", scope.partnerId())
                                .query(CustomerId.ROW)
                                .list()));
    }

    /** Computes the renewals of these customers anew. */
    public void refresh(PartnerScope scope, Collection<CustomerId> customers) {
        transactions.run(scope, () -> {
            List<CustomerId> all = List.copyOf(customers);
            for (int start = 0; start < all.size(); start += CUSTOMERS_AT_ONCE) {
                compute(scope, all.subList(start, Math.min(all.size(), start + CUSTOMERS_AT_ONCE)));
            }
            derived.markDependents(scope, NAME, all, null);
        });
    }

    private void compute(PartnerScope scope, List<CustomerId> customers) {
        LocalDate today = LocalDate.now(clock);
        Map<CustomerId, List<Active>> active = subscriptions.of(scope, customers);
        Map<Key, Seats> current = seats.current(scope, active.keySet());
        Map<Key, Long> largest = seats.largest(scope, active.keySet(), today);
        PriceBook book = prices.of(
                scope,
                active.values().stream()
                        .flatMap(List::stream)
                        .map(each -> ProductKey.ofSubscription(
                                each.subscription().ids().productId()))
                        .toList());
        List<StoredRenewal> renewals = new ArrayList<>();
        active.forEach((customer, own) -> own.stream()
                .collect(Collectors.groupingBy(each -> each.subscription().ids().productId()))
                .forEach((productId, ofProduct) -> {
                    Key key = new Key(customer, productId);
                    List<Subscription> subs =
                            ofProduct.stream().map(Active::subscription).toList();
                    Map<String, SeatShare> shares = SeatShare.of(
                            subs, current.getOrDefault(key, Seats.UNKNOWN).assigned(), largest.get(key));
                    ofProduct.forEach(each -> renewals.add(StoredRenewal.of(
                            each,
                            shares.getOrDefault(each.subscription().ids().subscriptionId(), SeatShare.UNKNOWN),
                            book,
                            rules,
                            today)));
                }));
        store.replace(scope, customers, renewals, current, today);
    }
}
