package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.subscriptions.ActiveSubscriptions;
import io.seatwise.licensing.subscriptions.ActiveSubscriptions.Active;
import io.seatwise.licensing.subscriptions.Subscription;
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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Computes the renewals of customers and their money, in the caller's transaction. */
@Component
class RenewalComputation {

    private final ActiveSubscriptions subscriptions;
    private final ProductSeats seats;
    private final PriceStore prices;
    private final RenewalStore store;
    private final Clock clock;
    private final CommerceRules rules = CommerceRules.shipped();

    RenewalComputation(
            ActiveSubscriptions subscriptions, ProductSeats seats, PriceStore prices, RenewalStore store, Clock clock) {
        this.subscriptions = subscriptions;
        this.seats = seats;
        this.prices = prices;
        this.store = store;
        this.clock = clock;
    }

    /** Replaces what is stored of the renewals of these customers. */
    void compute(PartnerScope scope, Collection<CustomerId> customers) {
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
