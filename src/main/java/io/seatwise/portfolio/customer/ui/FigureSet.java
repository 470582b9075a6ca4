package io.seatwise.portfolio.customer.ui;

import io.seatwise.base.Ratio;
import io.seatwise.base.ui.Figure.Input;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
import io.seatwise.portfolio.customer.AdjustedParts;
import io.seatwise.portfolio.customer.PositionTotals;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one row, a product or the sum of all, with what its panels have to say about them.
 *
 * @param total whether these are sums over all products
 */
record FigureSet(boolean total, Deployment deployment, Usage usage, Adjusted adjusted) {

    /** @param leftOut what the licences do not count */
    record Deployment(
            LicenceCounts licences,
            @Nullable Long ownSold,
            @Nullable LocalDate day,
            String leftOut) {}

    /**
     * @param parts active and entitled of each workload or product
     * @param leftOut what the entitlements do not count
     */
    record Usage(EntitlementCounts entitlements, @Nullable LocalDate day, List<Input> parts, String leftOut) {}

    /** Adjusted usage, and what it does not count. */
    record Adjusted(@Nullable Ratio usage, String leftOut) {}

    static FigureSet of(ProductPosition product, Words words) {
        return new FigureSet(
                false,
                new Deployment(
                        product.deployment().licences(),
                        product.deployment().ownSold(),
                        product.deployment().day(),
                        words.text("leftOut.channels")),
                new Usage(
                        product.usage().entitlements(),
                        product.usage().day(),
                        product.usage().workloads().stream()
                                .map(workload -> part(workload.title(), workload.active(), workload.entitled(), words))
                                .toList(),
                        words.text("leftOut.usage")),
                new Adjusted(
                        product.usage().adjusted().usage(),
                        String.join(" ", AdjustedParts.of(product).sentences(words))));
    }

    static FigureSet of(List<ProductPosition> products, Words words) {
        PositionTotals totals = PositionTotals.of(products);
        return new FigureSet(
                true,
                new Deployment(
                        totals.licences(),
                        totals.ownSold(),
                        newest(products, product -> product.deployment().day()),
                        leftOut(totals.withoutDeployment(), "leftOut.channels", words)),
                new Usage(
                        totals.entitlements(),
                        newest(products, product -> product.usage().day()),
                        products.stream()
                                .filter(product ->
                                        product.usage().entitlements().entitled() != null)
                                .map(product -> part(
                                        product.productName(),
                                        product.usage().entitlements().active(),
                                        product.usage().entitlements().entitled(),
                                        words))
                                .toList(),
                        leftOut(totals.withoutUsage(), "leftOut.usage", words)),
                new Adjusted(null, ""));
    }

    private static String leftOut(long productsWithout, String key, Words words) {
        return productsWithout == 0
                ? words.text(key)
                : words.text("leftOut.products", words.count("product", productsWithout)) + ". " + words.text(key);
    }

    private static Input part(String name, @Nullable Long active, @Nullable Long entitled, Words words) {
        return new Input(name, words.number(active) + " / " + words.number(entitled));
    }

    private static @Nullable LocalDate newest(
            List<ProductPosition> products, Function<ProductPosition, @Nullable LocalDate> day) {
        return products.stream()
                .map(day)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
