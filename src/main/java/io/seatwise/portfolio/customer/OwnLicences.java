package io.seatwise.portfolio.customer;

import io.seatwise.base.Ratio;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A product as the partner's own subscriptions see it. Who uses or was assigned a licence is known over all channels
 * only, so there is no such figure here.
 *
 * @param seats of the own subscriptions by their state; a state without a subscription has no entry
 * @param soldAllChannels licences sold over all channels; null where no source says
 * @param nextRenewal the earliest commitment end of an active own subscription, today or later
 */
public record OwnLicences(
        String productId,
        String productName,
        Map<SubscriptionState, Long> seats,
        int subscriptions,
        @Nullable Long soldAllChannels,
        @Nullable LocalDate nextRenewal) {

    /** Seats of the active subscriptions: the figure that is called own licences sold everywhere. */
    public long ownSold() {
        return seats.getOrDefault(SubscriptionState.ACTIVE, 0L);
    }

    /** Seats in a trial. */
    public long trial() {
        return seats.getOrDefault(SubscriptionState.TRIAL, 0L);
    }

    /** Seats in grace. */
    public long grace() {
        return seats.getOrDefault(SubscriptionState.GRACE, 0L);
    }

    /** Seats of subscriptions in any other state: suspended, disabled, deprovisioned, pending, unknown. */
    public long others() {
        return seats.values().stream().mapToLong(Long::longValue).sum() - ownSold() - trial() - grace();
    }

    /** Own active seats / licences sold over all channels; never clamped. */
    @Nullable
    public Ratio share() {
        return Ratio.of(ownSold(), soldAllChannels);
    }

    /** One entry a product that has figures or own subscriptions, by name. */
    public static List<OwnLicences> of(
            List<ProductPosition> positions, List<Subscription> subscriptions, LocalDate today) {
        Map<String, String> names = new HashMap<>();
        subscriptions.forEach(subscription -> names.put(subscription.ids().productId(), subscription.productName()));
        positions.forEach(position -> names.put(position.productId(), position.productName()));
        List<OwnLicences> rows = new ArrayList<>();
        names.forEach((productId, name) -> rows.add(of(
                productId,
                name,
                subscriptions.stream()
                        .filter(subscription -> subscription.ids().productId().equals(productId))
                        .toList(),
                positions.stream()
                        .filter(position -> position.productId().equals(productId))
                        .map(product -> product.deployment().licences().sold())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                today)));
        rows.sort(Comparator.comparing((OwnLicences row) -> row.productName().toLowerCase(Locale.ROOT))
                .thenComparing(OwnLicences::productId));
        return List.copyOf(rows);
    }

    private static OwnLicences of(
            String productId, String name, List<Subscription> own, @Nullable Long sold, LocalDate today) {
        Map<SubscriptionState, Long> seats = new EnumMap<>(SubscriptionState.class);
        own.forEach(subscription -> seats.merge(
                subscription.status().state(), subscription.purchase().quantity(), Long::sum));
        LocalDate renewal = own.stream()
                .filter(subscription -> subscription.status().state() == SubscriptionState.ACTIVE)
                .map(subscription -> subscription.term().commitmentEnd())
                .filter(Objects::nonNull)
                .filter(end -> !end.isBefore(today))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new OwnLicences(productId, name, seats, own.size(), sold, renewal);
    }
}
