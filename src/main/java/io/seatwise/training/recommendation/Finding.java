package io.seatwise.training.recommendation;

import io.seatwise.ids.CustomerId;
import io.seatwise.training.recommendation.rule.RecommendationRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The finding of a rule for one subject.
 *
 * @param inputs the facts that the reason tells
 */
public record Finding(
        CustomerId customer,
        RecommendationRule rule,
        Subject subject,
        Map<String, BigDecimal> inputs,
        Priority priority,
        Stakes stakes) {

    /** The identity of a recommendation. */
    public record Key(CustomerId customer, String ruleCode, String productId, String workload) {}

    public Key key() {
        return new Key(customer, rule.code(), subject.productId(), subject.workload());
    }

    /**
     * What of the customer is meant.
     *
     * @param productId empty when no licensed product is meant
     * @param workload empty when no workload is meant
     */
    public record Subject(String productId, String workload) {}

    /**
     * What there is to lose and to gain, and until when.
     *
     * @param valueAtRisk the yearly value that goes unused; null when unknown
     * @param deadline the last day on which what it asks for can be decided; null for none
     */
    public record Stakes(
            @Nullable AnnualValue valueAtRisk,
            ExpectedGain gain,
            @Nullable LocalDate deadline) {}
}
