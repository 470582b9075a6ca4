package io.seatwise.licensing.flags;

import java.math.BigDecimal;

/**
 * Where a partner draws the line. In percent, 0 to 100.
 *
 * @param lowAdoptionPercent usage below it is {@link Flag#LOW_ADOPTION}
 * @param lowDeploymentPercent deployment below it is {@link Flag#LOW_DEPLOYMENT}
 */
public record Thresholds(BigDecimal lowAdoptionPercent, BigDecimal lowDeploymentPercent) {

    public static final Thresholds DEFAULT = new Thresholds(BigDecimal.valueOf(40), BigDecimal.valueOf(80));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 3;

    /** Whether the number can be a threshold: 0 to 100 with at most three decimals. */
    public static boolean isPercent(BigDecimal number) {
        return number.signum() >= 0
                && number.compareTo(HUNDRED) <= 0
                && number.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }
}
