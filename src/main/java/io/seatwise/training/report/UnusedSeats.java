package io.seatwise.training.report;

import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.metrics.WorkloadPosition;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The seats of a product that nobody uses, judged by the workload that is used most, and their yearly value.
 *
 * @param value an estimate from the annual contract values; null when unknown or in several currencies
 * @param currency null with {@code value}
 */
public record UnusedSeats(
        ProductPosition product,
        long seats,
        @Nullable BigDecimal value,
        @Nullable String currency) {

    static UnusedSeats of(ProductPosition product, List<Subscription> subscriptions) {
        long seats = product.workloads().stream()
                .max(Comparator.comparingLong(WorkloadPosition::active))
                .map(workload -> Math.max(0, workload.entitled() - workload.active()))
                .orElse(0L);
        List<Subscription> valued = subscriptions.stream()
                .filter(each -> each.productId().equals(product.productId())
                        && each.state() == SubscriptionState.ACTIVE
                        && each.annualContractValue() != null
                        && each.quantity() > 0)
                .toList();
        List<String> currencies = valued.stream()
                .map(Subscription::currency)
                .map(String::valueOf)
                .distinct()
                .toList();
        if (currencies.size() != 1 || valued.getFirst().currency() == null) {
            return new UnusedSeats(product, seats, null, null);
        }
        BigDecimal yearly = valued.stream()
                .map(each -> Objects.requireNonNull(each.annualContractValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long quantity = valued.stream().mapToLong(Subscription::quantity).sum();
        BigDecimal value = yearly.multiply(BigDecimal.valueOf(seats))
                .divide(BigDecimal.valueOf(quantity), 0, RoundingMode.HALF_UP);
        return new UnusedSeats(product, seats, value, currencies.getFirst());
    }
}
