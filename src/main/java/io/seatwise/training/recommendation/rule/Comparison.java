package io.seatwise.training.recommendation.rule;

import java.math.BigDecimal;

/** How a fact is compared with a limit; exactly, on unrounded values. */
public enum Comparison {
    BELOW,
    AT_MOST,
    AT_LEAST,
    ABOVE;

    boolean holds(BigDecimal value, BigDecimal limit) {
        int order = value.compareTo(limit);
        return switch (this) {
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case ABOVE -> order > 0;
        };
    }
}
