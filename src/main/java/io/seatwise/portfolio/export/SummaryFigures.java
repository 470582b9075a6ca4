package io.seatwise.portfolio.export;

import io.seatwise.base.Ratio;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.UsageBand;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the Summary says, added up from the very rows that go into the file, so that the two cannot disagree. Grows with
 * the number of products, not with the number of rows.
 */
final class SummaryFigures {

    /** The titles of {@link UsageBand}, in its order. */
    static final List<String> BANDS = List.of(
            "under 20 %", "20 to 40 %", "40 to 60 %", "60 to 80 %", "80 to 100 %", "above 100 %", "no usage figure");

    /** A product over all customers in the file. */
    static final class ProductSum {

        final String name;
        long sold;
        long assigned;
        long unused;

        ProductSum(String name) {
            this.name = name;
        }
    }

    private final long[] bands = new long[BANDS.size()];
    private final Map<String, ProductSum> products = new HashMap<>();
    private long customers;
    private @Nullable Long sold;
    private @Nullable Long assigned;
    private @Nullable Long entitled;
    private @Nullable Long active;
    private @Nullable Long ownSold;
    private long inflated;
    private long lowAdoption;
    private @Nullable LocalDate asOf;

    void add(CustomerRow customer) {
        customers++;
        sold = plus(sold, customer.position().licences().sold());
        assigned = plus(assigned, customer.position().licences().assigned());
        entitled = plus(entitled, customer.position().entitlements().entitled());
        active = plus(active, customer.position().entitlements().active());
        inflated += customer.position().flags().contains(Flag.INFLATED) ? 1 : 0;
        lowAdoption += customer.position().flags().contains(Flag.LOW_ADOPTION) ? 1 : 0;
        LocalDate day = customer.position().asOf();
        if (day != null && (asOf == null || day.isAfter(asOf))) {
            asOf = day;
        }
        bands[UsageBand.of(customer.position().entitlements().usage()).ordinal()]++;
    }

    void add(ProductPosition product) {
        ownSold = plus(ownSold, product.deployment().ownSold());
        if (product.deployment().licences().sold() == null
                || product.deployment().licences().assigned() == null) {
            return;
        }
        ProductSum sum = products.computeIfAbsent(product.productId(), id -> new ProductSum(product.productName()));
        sum.sold += product.deployment().licences().sold();
        sum.assigned += product.deployment().licences().assigned();
        sum.unused += Math.max(
                0,
                product.deployment().licences().sold()
                        - product.deployment().licences().assigned());
    }

    /** The products with the most licences sold and not assigned, most first. */
    List<ProductSum> mostUnused(int limit) {
        return products.values().stream()
                .filter(product -> product.unused > 0)
                .sorted(Comparator.comparingLong((ProductSum product) -> -product.unused)
                        .thenComparing(product -> product.name))
                .limit(limit)
                .toList();
    }

    long[] bands() {
        return bands;
    }

    long customers() {
        return customers;
    }

    @Nullable
    Long sold() {
        return sold;
    }

    @Nullable
    Long assigned() {
        return assigned;
    }

    @Nullable
    Long entitled() {
        return entitled;
    }

    @Nullable
    Long active() {
        return active;
    }

    @Nullable
    Long ownSold() {
        return ownSold;
    }

    long inflated() {
        return inflated;
    }

    long lowAdoption() {
        return lowAdoption;
    }

    @Nullable
    LocalDate asOf() {
        return asOf;
    }

    @Nullable
    Ratio deployment() {
        return Ratio.of(assigned, sold);
    }

    @Nullable
    Ratio usage() {
        return Ratio.of(active, entitled);
    }

    private static @Nullable Long plus(@Nullable Long sum, @Nullable Long more) {
        if (sum == null || more == null) {
            return sum == null ? more : sum;
        }
        return Long.valueOf(sum + more);
    }
}
