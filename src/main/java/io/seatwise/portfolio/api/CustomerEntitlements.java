package io.seatwise.portfolio.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
            @JsonUnwrapped Identity identity,
            @JsonUnwrapped PositionFigures figures,
            @Nullable BigDecimal adjustedUsagePercent,
            @JsonUnwrapped Diagnosis diagnosis,
            @Nullable Long ownSold,
            List<Workload> workloads) {

        static Product of(ProductPosition product) {
            return new Product(
                    new Identity(product.productId(), product.productName()),
                    PositionFigures.of(
                            product.deployment().licences(), product.usage().entitlements()),
                    Ratio.percent(product.usage().adjusted().usage()),
                    new Diagnosis(
                            product.flags().stream().sorted().toList(),
                            product.causes().stream().map(LikelyCause::of).toList()),
                    product.deployment().ownSold(),
                    product.usage().workloads().stream()
                            .sorted(Comparator.comparing(WorkloadPosition::workloadCode))
                            .map(Workload::of)
                            .toList());
        }
    }

    record Identity(String productId, String productName) {}

    record Diagnosis(List<Flag> flags, List<LikelyCause> causes) {}

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
