package io.seatwise.licensing.metrics;

import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.inflation.Cause;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The current position of one product at one customer, all channels: what was sold, assigned and used, its flags and
 * the diagnosis where usage is inflated.
 */
public record ProductPosition(
        String productId, String productName, Deployment deployment, Usage usage, Set<Flag> flags, List<Cause> causes) {

    /**
     * What was sold and assigned.
     *
     * @param ownSold seats of the partner's own active subscriptions; null when the partner brought in none at all
     * @param nextRenewal the earliest commitment end of an active own subscription of it, today or later
     * @param day the day that the licences are for
     */
    public record Deployment(
            LicenceCounts licences,
            @Nullable Long ownSold,
            @Nullable LocalDate nextRenewal,
            @Nullable LocalDate day) {}

    /**
     * What is used.
     *
     * @param entitlements summed over the workloads
     * @param adjusted active / (entitled + (trial seats + evidenced lapsed seats) x W), an overused Yammer workload left
     *     out
     * @param lowerBound whether usage is a lower bound because OneDrive is counted together with SharePoint
     * @param day the day that the entitlements are for
     */
    public record Usage(
            EntitlementCounts entitlements,
            EntitlementCounts adjusted,
            boolean lowerBound,
            @Nullable LocalDate day,
            List<WorkloadPosition> workloads) {

        /** Entitled less active, at least 0, in the workload that is used most: an estimate of the licences nobody uses. */
        public @Nullable Long unused() {
            return WorkloadPosition.busiest(workloads)
                    .map(workload -> Math.max(0, workload.entitled() - workload.active()))
                    .orElse(null);
        }
    }

    /** The same position with these flags. */
    public ProductPosition withFlags(Set<Flag> raised) {
        return new ProductPosition(productId, productName, deployment, usage, raised, causes);
    }

    /** The newest day of its figures; null when there are none. */
    public @Nullable LocalDate asOf() {
        LocalDate deployed = deployment.day();
        LocalDate used = usage.day();
        if (deployed == null || used == null) {
            return deployed == null ? used : deployed;
        }
        return deployed.isAfter(used) ? deployed : used;
    }
}
