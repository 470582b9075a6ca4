package io.seatwise.licensing;

import java.math.BigDecimal;

/**
 * Where a partner draws the line. In percent, 0 to 100.
 *
 * @param lowAdoptionPercent usage below it is {@link Flag#LOW_ADOPTION}
 * @param lowDeploymentPercent deployment below it is {@link Flag#LOW_DEPLOYMENT}
 */
public record Thresholds(BigDecimal lowAdoptionPercent, BigDecimal lowDeploymentPercent) {

    public static final Thresholds DEFAULT = new Thresholds(BigDecimal.valueOf(40), BigDecimal.valueOf(80));
}
