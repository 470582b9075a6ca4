package io.seatwise.portfolio.customer;

import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
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
        LicenceCounts licences,
        @Nullable Long ownSold,
        EntitlementCounts entitlements,
        long withoutDeployment,
        long withoutUsage) {

    public static PositionTotals of(List<ProductPosition> positions) {
        return new PositionTotals(
                positions.size(),
                new LicenceCounts(
                        sum(
                                positions,
                                product -> product.deployment().licences().sold()),
                        sum(
                                positions,
                                product -> product.deployment().licences().assigned())),
                sum(positions, product -> product.deployment().ownSold()),
                new EntitlementCounts(
                        sum(positions, product -> product.usage().entitlements().entitled()),
                        sum(positions, product -> product.usage().entitlements().active())),
                positions.stream()
                        .filter(position -> position.deployment().licences().sold() == null)
                        .count(),
                positions.stream()
                        .filter(position -> position.usage().entitlements().entitled() == null)
                        .count());
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
