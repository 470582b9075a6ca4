package io.seatwise.portfolio.insights;

import io.seatwise.customers.Customer;
import io.seatwise.licensing.Flag;
import io.seatwise.licensing.FlagRules;
import io.seatwise.licensing.ProductPosition;
import io.seatwise.licensing.SourceDate;
import io.seatwise.licensing.Subscription;
import io.seatwise.licensing.SubscriptionState;
import io.seatwise.licensing.Thresholds;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows of one customer but its history.
 *
 * @param positions the products over all channels, by name
 * @param subscriptions the partner's own
 * @param archivedSubscriptions those of its own that are archived: in no figure
 * @param freshness the newest day by kind of file and service
 */
record InsightsData(
        Customer customer,
        List<ProductPosition> positions,
        List<Subscription> subscriptions,
        List<Subscription> archivedSubscriptions,
        List<SourceDate> freshness,
        Thresholds thresholds,
        LocalDate today) {

    /** The newest day of the figures; null when there are none. */
    @Nullable
    LocalDate asOf() {
        return positions.stream()
                .map(ProductPosition::asOf)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The earliest commitment end of an active own subscription, today or later. */
    @Nullable
    LocalDate nextRenewal() {
        return subscriptions.stream()
                .filter(subscription -> subscription.state() == SubscriptionState.ACTIVE)
                .map(Subscription::commitmentEnd)
                .filter(Objects::nonNull)
                .filter(end -> !end.isBefore(today))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The flags of the customer as a whole, from the sums over its products. */
    Set<Flag> flags() {
        PositionTotals totals = PositionTotals.of(positions);
        return FlagRules.of(
                new FlagRules.Figures(
                        totals.deployment(),
                        totals.usage(),
                        positions.stream().anyMatch(position -> position.flags().contains(Flag.INFLATED)),
                        subscriptions.stream()
                                .anyMatch(subscription -> subscription.state() == SubscriptionState.GRACE),
                        nextRenewal(),
                        asOf()),
                thresholds,
                today);
    }
}
