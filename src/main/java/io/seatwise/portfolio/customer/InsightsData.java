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
 * @param score the newest Adoption Score; {@link CustomerScore#NONE} without one
 */
public record InsightsData(
        Customer customer, List<ProductPosition> positions, Money money, Own own, CustomerScore score, Basis basis) {

    /**
     * What the customer's products are worth; null for readers who may not see money.
     *
     * @param products by product id
     * @param total of all of them
     */
    public record Money(
            @Nullable Map<String, ProductMoney> products,
            @Nullable CustomerMoney total) {}

    /**
     * The partner's own subscriptions.
     *
     * @param archived those that are archived: in no figure
     */
    public record Own(List<Subscription> subscriptions, List<Subscription> archived) {}

    /**
     * By what the figures are judged.
     *
     * @param freshness the newest day by kind of file and service
     */
    public record Basis(List<SourceDate> freshness, Thresholds thresholds, LocalDate today) {}

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
        return own.subscriptions().stream()
                .filter(subscription -> subscription.status().state() == SubscriptionState.ACTIVE)
                .map(subscription -> subscription.term().commitmentEnd())
                .filter(Objects::nonNull)
                .filter(end -> !end.isBefore(basis.today()))
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
                        own.subscriptions().stream()
                                .anyMatch(subscription -> subscription.status().state() == SubscriptionState.GRACE),
                        nextRenewal(),
                        asOf()),
                basis.thresholds(),
                basis.today());
    }
}
