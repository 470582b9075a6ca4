package io.seatwise.training.recommendation.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule.
 *
 * @param limit what the fact is compared with; null for the partner's own threshold of that figure (low adoption, low
 *     deployment)
 * @param orUnknown whether it also holds when the fact is not known; otherwise an unknown fact fails it
 * @param adjustable whether a partner may set another limit
 * @param alternative whether it may hold in place of the condition before it
 */
public record Condition(
        Fact fact,
        Comparison comparison,
        @Nullable BigDecimal limit,
        boolean orUnknown,
        boolean adjustable,
        boolean alternative) {

    Condition(Fact fact, Comparison comparison, @Nullable BigDecimal limit, boolean orUnknown, boolean adjustable) {
        this(fact, comparison, limit, orUnknown, adjustable, false);
    }

    /** Names the condition inside its rule, for what a partner changed: {@code USAGE_PERCENT.BELOW}. */
    public String key() {
        return fact + "." + comparison;
    }

    Condition withLimit(@Nullable BigDecimal changed) {
        return new Condition(fact, comparison, changed, orUnknown, adjustable, alternative);
    }
}
