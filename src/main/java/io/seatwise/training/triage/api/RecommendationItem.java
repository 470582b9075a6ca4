package io.seatwise.training.triage.api;

import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.recommendation.AnnualValue;
import io.seatwise.training.recommendation.ExpectedGain;
import io.seatwise.training.recommendation.PriorityFactor;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON document of a recommendation with the work on it. */
record RecommendationItem(
        RecommendationId id,
        CustomerId customerTenantId,
        String customerName,

        @Schema(description = "The code of the playbook, see GET /playbooks")
        String playbook,

        @Schema(description = "The product id; null when the whole customer is meant") @Nullable
        String product,

        @Nullable String productName,
        @Nullable String workload,

        @Schema(description = "One sentence with its numbers, in the language of Accept-Language")
        String reason,

        @Schema(description = "0 to 100: the sum of value x weight over factors")
        double priority,

        List<PriorityFactor> factors,
        ExpectedGain expectedGain,

        @Schema(description = "The yearly value of what goes unused; null when unknown or in several currencies")
        @Nullable
        AnnualValue valueAtRisk,

        WorkState state,

        @Schema(description = "The e-mail of a person of the partner") @Nullable
        String assignee,

        @Nullable LocalDate due,
        @Nullable LocalDate snoozedUntil,
        @Nullable String dismissedReason,
        boolean pinned,

        @Schema(description = "To be sent back with a change; 0 before the first one")
        int version) {

    static RecommendationItem of(WorkItem item, String reason) {
        return new RecommendationItem(
                item.id(),
                item.recommendation().customer(),
                item.recommendation().customerName(),
                item.recommendation().playbookCode(),
                item.recommendation().productId(),
                item.recommendation().productName(),
                item.recommendation().workload(),
                reason,
                item.recommendation().priority(),
                item.recommendation().factors(),
                item.recommendation().expectedGain(),
                item.recommendation().valueAtRisk(),
                item.state(),
                item.work().assignee(),
                item.due(),
                item.work().snoozedUntil(),
                item.work().dismissedReason(),
                item.work().pinned(),
                item.work().version());
    }
}
