package io.seatwise.portfolio.customer;

import io.seatwise.licensing.inflation.Cause;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.metrics.WorkloadPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of a product's usage is over its entitlements, and how much of that each cause can account for. Source:
 * product.md, section 3.
 *
 * @param excess active minus entitled: of the product, or of its inflated workloads where the product as a whole is
 *     not above 100 %
 * @param productAsWhole whether the product as a whole is above 100 %
 * @param workloads the workloads above 100 %
 * @param shares the causes in the order in which they are weighed, each with its part of the excess
 */
public record Inflation(long excess, boolean productAsWhole, List<WorkloadPosition> workloads, List<Share> shares) {

    /**
     * @param counted the part of the excess that this cause accounts for: what it can explain, as far as the causes
     *     before it have left anything over
     */
    public record Share(Cause cause, long counted) {}

    /** What is over of this product; null when nothing is. */
    public static @Nullable Inflation of(ProductPosition product) {
        Long active = product.usage().entitlements().active();
        Long entitled = product.usage().entitlements().entitled();
        List<WorkloadPosition> above = product.usage().workloads().stream()
                .filter(workload -> workload.active() > workload.entitled())
                .toList();
        boolean asWhole = active != null && entitled != null && active > entitled;
        if (!asWhole && above.isEmpty()) {
            return null;
        }
        long excess = asWhole && active != null && entitled != null
                ? active - entitled
                : above.stream()
                        .mapToLong(workload -> workload.active() - workload.entitled())
                        .sum();
        return new Inflation(excess, asWhole, above, shares(product.causes(), excess));
    }

    /** What no cause accounts for although none of them says so; 0 when the causes cover the excess. */
    public long leftOver() {
        return excess - shares.stream().mapToLong(Share::counted).sum();
    }

    /** Whether the causes together could explain more than there is to explain. */
    public boolean isOverExplained() {
        return shares.stream().mapToLong(share -> share.cause().explains()).sum() > excess;
    }

    public static boolean isYammer(WorkloadPosition workload) {
        String name = workload.workloadName().toLowerCase(Locale.ROOT);
        return workload.workloadCode().equals("YAM") || name.contains("yammer") || name.contains("viva engage");
    }

    private static List<Share> shares(List<Cause> causes, long excess) {
        List<Share> shares = new ArrayList<>();
        long left = excess;
        for (Cause cause : causes) {
            long counted = Math.min(left, cause.explains());
            shares.add(new Share(cause, counted));
            left -= counted;
        }
        return List.copyOf(shares);
    }
}
