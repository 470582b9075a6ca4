package io.seatwise.portfolio.customer.ui;

import io.seatwise.base.Ratio;
import io.seatwise.base.ui.Figure.Input;
import io.seatwise.licensing.metrics.ProductPosition;
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
 * @param usageParts active and entitled of each workload or product
 * @param deploymentLeftOut what sold and assigned do not count
 * @param usageLeftOut what entitled and active do not count
 */
record FigureSet(
        boolean total,
        @Nullable Long sold,
        @Nullable Long ownSold,
        @Nullable Long assigned,
        @Nullable Long entitled,
        @Nullable Long active,
        @Nullable Ratio adjusted,
        @Nullable LocalDate deploymentDay,
        @Nullable LocalDate usageDay,
        List<Input> usageParts,
        String deploymentLeftOut,
        String usageLeftOut,
        String adjustedLeftOut) {

    static FigureSet of(ProductPosition product, Words words) {
        return new FigureSet(
                false,
                product.sold(),
                product.ownSold(),
                product.assigned(),
                product.entitled(),
                product.active(),
                product.adjustedUsage(),
                product.deploymentDay(),
                product.usageDay(),
                product.workloads().stream()
                        .map(workload -> part(workload.title(), workload.active(), workload.entitled(), words))
                        .toList(),
                words.text("leftOut.channels"),
                words.text("leftOut.usage"),
                String.join(" ", AdjustedParts.of(product).sentences(words)));
    }

    static FigureSet of(List<ProductPosition> products, Words words) {
        PositionTotals totals = PositionTotals.of(products);
        return new FigureSet(
                true,
                totals.sold(),
                totals.ownSold(),
                totals.assigned(),
                totals.entitled(),
                totals.active(),
                null,
                newest(products, ProductPosition::deploymentDay),
                newest(products, ProductPosition::usageDay),
                products.stream()
                        .filter(product -> product.entitled() != null)
                        .map(product -> part(product.productName(), product.active(), product.entitled(), words))
                        .toList(),
                leftOut(totals.withoutDeployment(), "leftOut.channels", words),
                leftOut(totals.withoutUsage(), "leftOut.usage", words),
                "");
    }

    /** Assigned / sold. */
    @Nullable
    Ratio deployment() {
        return Ratio.of(assigned, sold);
    }

    /** Active / entitled. */
    @Nullable
    Ratio usage() {
        return Ratio.of(active, entitled);
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
