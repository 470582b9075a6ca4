package io.seatwise.training.recommendation;

import io.seatwise.customers.NamedCustomer;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.recommendation.rule.ShippedRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule recommends for a customer. The id stays the same as long as customer, rule, product and workload do. */
public record Recommendation(
        RecommendationId id,
        NamedCustomer customer,
        Reason reason,
        Subject subject,
        Ranking ranking,
        Validity validity) {

    /** Whether the recommendation asks for correct figures before any training. */
    public boolean isAboutData() {
        return ShippedRules.DATA_RULES.contains(reason.ruleCode());
    }

    /**
     * Which rule recommends which playbook, and why.
     *
     * @param inputs the numbers that the rule saw, by name, in display order
     */
    public record Reason(String ruleCode, String playbookCode, Map<String, BigDecimal> inputs) {}

    /**
     * What of the customer is meant.
     *
     * @param productId null when the whole customer is meant
     * @param productName as people know it; null with {@code productId}
     * @param workload the workload, usage product or category meant; null for none
     */
    public record Subject(
            @Nullable String productId,
            @Nullable String productName,
            @Nullable String workload) {}

    /**
     * How much a recommendation matters.
     *
     * @param priority 0 to 100: the sum of value times weight over {@code factors}
     * @param valueAtRisk the yearly value of what goes unused; null when unknown or in several currencies
     */
    public record Ranking(
            double priority,
            List<PriorityFactor> factors,
            ExpectedGain expectedGain,
            @Nullable AnnualValue valueAtRisk) {}

    /**
     * Since when and until when a recommendation is true.
     *
     * @param deadline the last day on which what it asks for can be decided; null for none
     * @param computedFor the day of the computation that changed it last
     * @param holds whether the rule still says so
     * @param endedOn the day from which it no longer does; null while it holds
     */
    public record Validity(
            @Nullable LocalDate deadline,
            LocalDate firstSeen,
            LocalDate computedFor,
            boolean holds,
            @Nullable LocalDate endedOn) {}
}
