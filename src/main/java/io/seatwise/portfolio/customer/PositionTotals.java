package io.seatwise.portfolio.customer;

import io.seatwise.base.Ratio;
import io.seatwise.licensing.metrics.ProductPosition;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sums over a customer's products. A product whose count is unknown adds nothing; where it is unknown for all of
 * them, so is the sum.
 *
 * @param withoutDeployment products without deployment figures
 * @param withoutUsage products without usage figures
 */
public record PositionTotals(
        int products,
        @Nullable Long sold,
        @Nullable Long ownSold,
        @Nullable Long assigned,
        @Nullable Long entitled,
        @Nullable Long active,
        long withoutDeployment,
        long withoutUsage) {

    public static PositionTotals of(List<ProductPosition> positions) {
        return new PositionTotals(
                positions.size(),
                sum(positions, ProductPosition::sold),
                sum(positions, ProductPosition::ownSold),
                sum(positions, ProductPosition::assigned),
                sum(positions, ProductPosition::entitled),
                sum(positions, ProductPosition::active),
                positions.stream().filter(position -> position.sold() == null).count(),
                positions.stream()
                        .filter(position -> position.entitled() == null)
                        .count());
    }

    /** The ratio of the sums, never the mean of ratios. */
    @Nullable
    Ratio deployment() {
        return Ratio.of(assigned, sold);
    }

    @Nullable
    Ratio usage() {
        return Ratio.of(active, entitled);
    }

    private static @Nullable Long sum(
            List<ProductPosition> positions, Function<ProductPosition, @Nullable Long> count) {
        return positions.stream()
                .map(count)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }
}
