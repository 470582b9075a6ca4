package io.seatwise.portfolio.api;

import io.seatwise.base.Ratio;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.inflation.Cause;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.metrics.WorkloadPosition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's current position, product by product. */
record CustomerEntitlements(@Nullable LocalDate asOf, List<Product> products) {

    static CustomerEntitlements of(@Nullable LocalDate asOf, List<ProductPosition> products) {
        return new CustomerEntitlements(asOf, products.stream().map(Product::of).toList());
    }

    /** @param ownSold seats of the partner's own active subscriptions; the other figures cover all channels */
    record Product(
            String productId,
            String productName,
            @Nullable Long sold,
            @Nullable Long assigned,
            @Nullable BigDecimal deploymentPercent,
            @Nullable Long entitled,
            @Nullable Long active,
            @Nullable BigDecimal usagePercent,
            @Nullable BigDecimal adjustedUsagePercent,
            List<Flag> flags,
            List<LikelyCause> causes,
            @Nullable Long ownSold,
            List<Workload> workloads) {

        static Product of(ProductPosition product) {
            return new Product(
                    product.productId(),
                    product.productName(),
                    product.sold(),
                    product.assigned(),
                    Ratio.percent(product.deployment()),
                    product.entitled(),
                    product.active(),
                    Ratio.percent(product.usage()),
                    Ratio.percent(product.adjustedUsage()),
                    product.flags().stream().sorted().toList(),
                    product.causes().stream().map(LikelyCause::of).toList(),
                    product.ownSold(),
                    product.workloads().stream()
                            .sorted(Comparator.comparing(WorkloadPosition::workloadCode))
                            .map(Workload::of)
                            .toList());
        }
    }

    /** @param explains active entitlements that the cause can explain at most */
    record LikelyCause(Cause.Code code, Cause.Certainty certainty, long explains, String evidence) {

        static LikelyCause of(Cause cause) {
            return new LikelyCause(cause.code(), cause.certainty(), cause.explains(), cause.evidence());
        }
    }

    /** OneDrive for Business is counted with SharePoint. */
    record Workload(
            String workloadCode,
            String workloadName,
            long entitled,
            long active,
            @Nullable BigDecimal usagePercent) {

        static Workload of(WorkloadPosition workload) {
            return new Workload(
                    workload.workloadCode(),
                    workload.workloadName(),
                    workload.entitled(),
                    workload.active(),
                    Ratio.percent(workload.usage()));
        }
    }
}
