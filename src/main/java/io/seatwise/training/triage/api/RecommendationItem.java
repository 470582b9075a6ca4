package io.seatwise.training.triage.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.recommendation.AnnualValue;
import io.seatwise.training.recommendation.ExpectedGain;
import io.seatwise.training.recommendation.PriorityFactor;
import io.seatwise.training.recommendation.Recommendation;
import io.seatwise.training.triage.Work;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON document of a recommendation with the work on it. */
record RecommendationItem(
        RecommendationId id,
        @JsonUnwrapped NamedCustomer customer,
        @JsonUnwrapped Advice advice,
        @JsonUnwrapped Ranking ranking,
        @JsonUnwrapped Card card) {

    static RecommendationItem of(WorkItem item, String reason) {
        return new RecommendationItem(
                item.id(),
                item.recommendation().customer(),
                new Advice(
                        item.recommendation().reason().playbookCode(),
                        item.recommendation().subject().productId(),
                        item.recommendation().subject().productName(),
                        item.recommendation().subject().workload(),
                        reason),
                Ranking.of(item.recommendation().ranking()),
                new Card(
                        item.state(),
                        item.work().assignee(),
                        item.due(),
                        item.work().pause(),
                        item.work().pinned(),
                        item.work().progress().version()));
    }

    /** What is recommended for what, and why. */
    record Advice(
            @Schema(description = "The code of the playbook, see GET /playbooks")
            String playbook,

            @Schema(description = "The product id; null when the whole customer is meant") @Nullable
            String product,

            @Nullable String productName,
            @Nullable String workload,

            @Schema(description = "One sentence with its numbers, in the language of Accept-Language")
            String reason) {}

    /** How much it matters. */
    record Ranking(
            @Schema(description = "0 to 100: the sum of value x weight over factors")
            double priority,

            List<PriorityFactor> factors,
            ExpectedGain expectedGain,

            @Schema(description = "The yearly value of what goes unused; null when unknown or in several currencies")
            @Nullable
            AnnualValue valueAtRisk) {

        static Ranking of(Recommendation.Ranking ranking) {
            return new Ranking(ranking.priority(), ranking.factors(), ranking.expectedGain(), ranking.valueAtRisk());
        }
    }

    /** The work on it. */
    record Card(
            WorkState state,

            @Schema(description = "The e-mail of a person of the partner") @Nullable
            String assignee,

            @Nullable LocalDate due,
            @JsonUnwrapped Work.Pause pause,
            boolean pinned,

            @Schema(description = "To be sent back with a change; 0 before the first one")
            int version) {}
}
