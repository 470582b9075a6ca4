package io.seatwise.licensing.metrics;

import io.seatwise.base.Ratio;
import io.seatwise.licensing.inflation.InflationDiagnosis;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one workload of a product reports on the product's newest usage day, OneDrive folded into SharePoint.
 *
 * @param reassigned licences passed on to another user inside the 28 days; null when the source does not say
 * @param lowerBound whether SharePoint and OneDrive both reported and the larger counts stand
 */
public record WorkloadPosition(
        String workloadCode,
        String workloadName,
        long entitled,
        long active,
        @Nullable Long reassigned,
        boolean lowerBound) {

    private static final String FORMER_NAME = "Yammer";

    /** Whether it is Yammer, today Viva Engage, which people may use without a licence of their own. */
    public boolean isYammer() {
        return InflationDiagnosis.isYammer(workloadCode, workloadName);
    }

    /** Returns the name for a reader: sources still name Viva Engage by its former name. */
    public String title() {
        return workloadName.equalsIgnoreCase(FORMER_NAME) ? "Viva Engage (Yammer)" : workloadName;
    }

    /** The workload with the most active entitlements; of equal ones that with the most entitled. */
    public static Optional<WorkloadPosition> busiest(Collection<WorkloadPosition> workloads) {
        return workloads.stream()
                .max(Comparator.comparingLong(WorkloadPosition::active).thenComparingLong(WorkloadPosition::entitled));
    }

    public @Nullable Ratio usage() {
        return Ratio.of(active, entitled);
    }
}
