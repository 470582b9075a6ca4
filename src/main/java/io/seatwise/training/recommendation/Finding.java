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
 * @param productId empty when no licensed product is meant
 * @param workload empty when no workload is meant
 * @param inputs the facts that the reason tells
 * @param valueAtRisk the yearly value that goes unused; null when unknown
 * @param deadline the last day on which what it asks for can be decided; null for none
 */
public record Finding(
        CustomerId customer,
        RecommendationRule rule,
        String productId,
        String workload,
        Map<String, BigDecimal> inputs,
        Priority priority,
        @Nullable AnnualValue valueAtRisk,
        ExpectedGain gain,
        @Nullable LocalDate deadline) {

    /** The identity of a recommendation. */
    public record Key(CustomerId customer, String ruleCode, String productId, String workload) {}

    public Key key() {
        return new Key(customer, rule.code(), productId, workload);
    }
}
