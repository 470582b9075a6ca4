package io.seatwise.licensing.metrics;

import io.seatwise.base.Ratio;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.inflation.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The current position of one product at one customer, all channels: what was sold, assigned and used, its flags and
 * the diagnosis where usage is inflated. Counts are null where no source reported them: unknown is never zero.
 *
 * @param ownSold seats of the partner's own active subscriptions; null when the partner brought in none at all
 * @param adjustedActive numerator of the adjusted usage, see {@link #adjustedUsage()}
 * @param lowerBound whether usage is a lower bound because OneDrive is counted together with SharePoint
 * @param deploymentDay the day that sold and assigned are for
 * @param usageDay the day that entitled and active are for
 * @param nextRenewal the earliest commitment end of an active own subscription of it, today or later
 */
public record ProductPosition(
        String productId,
        String productName,
        @Nullable Long sold,
        @Nullable Long assigned,
        @Nullable Long ownSold,
        @Nullable Long entitled,
        @Nullable Long active,
        @Nullable Long adjustedEntitled,
        @Nullable Long adjustedActive,
        boolean lowerBound,
        @Nullable LocalDate deploymentDay,
        @Nullable LocalDate usageDay,
        @Nullable LocalDate nextRenewal,
        Set<Flag> flags,
        List<Cause> causes,
        List<WorkloadPosition> workloads) {

    /** Assigned / sold. */
    public @Nullable Ratio deployment() {
        return Ratio.of(assigned, sold);
    }

    /** Licences sold less licences assigned, at least 0. */
    public @Nullable Long unassigned() {
        return sold == null || assigned == null ? null : Long.valueOf(Math.max(0, sold - assigned));
    }

    /** Entitled less active, at least 0, in the workload that is used most: an estimate of the licences nobody uses. */
    public @Nullable Long unused() {
        return WorkloadPosition.busiest(workloads)
                .map(workload -> Math.max(0, workload.entitled() - workload.active()))
                .orElse(null);
    }

    /** Active / total entitlements, summed over the workloads. */
    public @Nullable Ratio usage() {
        return Ratio.of(active, entitled);
    }

    /** Active / (entitled + (trial seats + evidenced lapsed seats) x W), an overused Yammer workload left out. */
    public @Nullable Ratio adjustedUsage() {
        return Ratio.of(adjustedActive, adjustedEntitled);
    }

    /** The same position with these flags. */
    public ProductPosition withFlags(Set<Flag> raised) {
        return new ProductPosition(
                productId,
                productName,
                sold,
                assigned,
                ownSold,
                entitled,
                active,
                adjustedEntitled,
                adjustedActive,
                lowerBound,
                deploymentDay,
                usageDay,
                nextRenewal,
                raised,
                causes,
                workloads);
    }

    /** The newest day of its figures; null when there are none. */
    public @Nullable LocalDate asOf() {
        if (deploymentDay == null || usageDay == null) {
            return deploymentDay == null ? usageDay : deploymentDay;
        }
        return deploymentDay.isAfter(usageDay) ? deploymentDay : usageDay;
    }
}
