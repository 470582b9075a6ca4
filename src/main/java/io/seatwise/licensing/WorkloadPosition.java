package io.seatwise.licensing;

import io.seatwise.base.Ratio;
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

    /** Whether it is Yammer, today Viva Engage, which people may use without a licence of their own. */
    public boolean isYammer() {
        return InflationDiagnosis.isYammer(workloadCode, workloadName);
    }

    public @Nullable Ratio usage() {
        return Ratio.of(active, entitled);
    }
}
