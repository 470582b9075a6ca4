package io.seatwise.portfolio.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.licensing.inflation.Cause;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.metrics.WorkloadPosition;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InflationTest {

    private static final Cause TRIAL = new Cause(Cause.Code.TRIAL_ACTIVITY, Cause.Certainty.EVIDENCED, 300, "A trial");
    private static final Cause YAMMER = new Cause(Cause.Code.YAMMER_OVERUSE, Cause.Certainty.EVIDENCED, 200, "Yammer");

    @Test
    void theBarEndsAtTheExcessAlthoughTheCausesCouldExplainMore() {
        Inflation inflation = Inflation.of(product(1000, 1420, List.of(TRIAL, YAMMER)));

        assertThat(inflation).isNotNull();
        assertThat(inflation.excess()).isEqualTo(420);
        assertThat(inflation.shares()).extracting(Inflation.Share::counted).containsExactly(300L, 120L);
        assertThat(inflation.isOverExplained()).isTrue();
        assertThat(inflation.leftOver()).isZero();
    }

    @Test
    void unexplainedExcessIsLeftOver() {
        Inflation inflation = Inflation.of(product(1000, 1420, List.of(TRIAL)));

        assertThat(inflation).isNotNull();
        assertThat(inflation.leftOver()).isEqualTo(120);
        assertThat(inflation.isOverExplained()).isFalse();
    }

    @Test
    void inflatedWorkloadsCountWhereTheProductAsAWholeIsNot() {
        Inflation inflation = Inflation.of(product(
                1000,
                900,
                List.of(YAMMER),
                workload("EXO", "Exchange Online", 800, 600),
                workload("YAM", "Yammer", 200, 300)));

        assertThat(inflation).isNotNull();
        assertThat(inflation.productAsWhole()).isFalse();
        assertThat(inflation.excess()).isEqualTo(100);
        assertThat(inflation.workloads())
                .extracting(WorkloadPosition::workloadCode)
                .containsExactly("YAM");
    }

    @Test
    void fullUseIsNoInflation() {
        assertThat(Inflation.of(product(1000, 1000, List.of()))).isNull();
    }

    @Test
    void adjustedPartsNameWhatWasAddedAndLeftOut() {
        ProductPosition product = product(
                320,
                385,
                List.of(),
                workload("EXO", "Exchange Online", 100, 120),
                workload("SPO", "SharePoint Online", 100, 100),
                workload("TEAMS", "Teams", 100, 95),
                workload("YAM", "Yammer", 20, 70));

        AdjustedParts parts = AdjustedParts.of(withAdjusted(product, 330, 315));

        assertThat(parts.added()).isEqualTo(30);
        assertThat(parts.workloads()).isEqualTo(3);
        assertThat(parts.leftOut()).isNotNull();
    }

    private static ProductPosition product(
            long entitled, long active, List<Cause> causes, WorkloadPosition... workloads) {
        return new ProductPosition(
                "p",
                "Product",
                new ProductPosition.Deployment(LicenceCounts.UNKNOWN, null, null, null),
                new ProductPosition.Usage(
                        new EntitlementCounts(entitled, active),
                        EntitlementCounts.UNKNOWN,
                        false,
                        null,
                        List.of(workloads)),
                Set.of(),
                causes);
    }

    private static ProductPosition withAdjusted(ProductPosition product, long entitled, long active) {
        return new ProductPosition(
                "p",
                "Product",
                new ProductPosition.Deployment(LicenceCounts.UNKNOWN, null, null, null),
                new ProductPosition.Usage(
                        new EntitlementCounts(
                                product.usage().entitlements().entitled(),
                                product.usage().entitlements().active()),
                        new EntitlementCounts(entitled, active),
                        false,
                        null,
                        product.usage().workloads()),
                Set.of(),
                List.of());
    }

    private static WorkloadPosition workload(String code, String name, long entitled, long active) {
        return new WorkloadPosition(code, name, entitled, active, null, false);
    }
}
