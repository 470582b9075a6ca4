package io.seatwise.portfolio.customer;

import io.seatwise.customers.Customer;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.metrics.WorkloadPosition;
import io.seatwise.licensing.positions.SourceDate;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import io.seatwise.portfolio.CustomerMoney;
import io.seatwise.portfolio.CustomerScore;
import io.seatwise.portfolio.ProductMoney;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows of one customer but its history.
 *
 * @param positions the products over all channels, by name
 * @param subscriptions the partner's own
 * @param money of the products by product id; null for readers who may not see money
 * @param archivedSubscriptions those of its own that are archived: in no figure
 * @param freshness the newest day by kind of file and service
 * @param score the newest Adoption Score; {@link CustomerScore#NONE} without one
 * @param value the money of all its products; null for readers who may not see money
 */
public record InsightsData(
        Customer customer,
        List<ProductPosition> positions,
        @Nullable Map<String, ProductMoney> money,
        List<Subscription> subscriptions,
        List<Subscription> archivedSubscriptions,
        List<SourceDate> freshness,
        CustomerScore score,
        @Nullable CustomerMoney value,
        Thresholds thresholds,
        LocalDate today) {

    /** The newest day of the figures; null when there are none. */
    @Nullable
    public LocalDate asOf() {
        return positions.stream()
                .map(ProductPosition::asOf)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Seats sold and not assigned, over the products whose both counts are known; null when there are none. */
    @Nullable
    public Long unassigned() {
        return sum(product -> product.deployment().licences().unassigned());
    }

    /** Entitled and not active in the workload of each product that is used most; null without usage figures. */
    @Nullable
    public Long unused() {
        return sum(product -> product.usage().workloads().stream()
                .max(Comparator.comparingLong(WorkloadPosition::active))
                .map(workload -> Math.max(0, workload.entitled() - workload.active()))
                .orElse(null));
    }

    private @Nullable Long sum(Function<ProductPosition, @Nullable Long> figure) {
        return positions.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }

    /** The earliest commitment end of an active own subscription, today or later. */
    @Nullable
    public LocalDate nextRenewal() {
        return subscriptions.stream()
                .filter(subscription -> subscription.state() == SubscriptionState.ACTIVE)
                .map(Subscription::commitmentEnd)
                .filter(Objects::nonNull)
                .filter(end -> !end.isBefore(today))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The flags of the customer as a whole, from the sums over its products. */
    public Set<Flag> flags() {
        PositionTotals totals = PositionTotals.of(positions);
        return FlagRules.of(
                new FlagRules.Figures(
                        totals.licences().deployment(),
                        totals.entitlements().usage(),
                        positions.stream().anyMatch(position -> position.flags().contains(Flag.INFLATED)),
                        subscriptions.stream()
                                .anyMatch(subscription -> subscription.state() == SubscriptionState.GRACE),
                        nextRenewal(),
                        asOf()),
                thresholds,
                today);
    }
}
