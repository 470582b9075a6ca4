package io.seatwise.training.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.adoption.ScoreCategory;
import org.jspecify.annotations.Nullable;

/**
 * The figure that a training was to raise: usage of a product or of one of its workloads, of all products together where
 * none is named, or the points of a score category, all in percent.
 */
public record Target(
        @JsonProperty("product") @Nullable String productId,
        @JsonProperty("workload") @Nullable String workloadCode,
        @Nullable ScoreCategory category) {

    /** Whether a training for the other target may change this figure too. */
    boolean overlaps(Target other) {
        if (category != null || other.category != null) {
            return category == other.category;
        }
        boolean sameProduct = productId == null || other.productId == null || productId.equals(other.productId);
        boolean sameWorkload =
                workloadCode == null || other.workloadCode == null || workloadCode.equals(other.workloadCode);
        return sameProduct && sameWorkload;
    }
}
