package io.seatwise.adoption.product;

import io.seatwise.base.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Scores and components as people and programs see them; null stays null. */
public final class Percents {

    /** Beyond these a division's own rounding begins; they go first, so that 12.25 made of thirds is not 12.2. */
    private static final int DECIMALS = 6;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Percents() {}

    /** In percent with one decimal, rounded half up. */
    public static @Nullable BigDecimal of(@Nullable BigDecimal percent) {
        return Ratio.percent(ratio(percent));
    }

    /** The same of a fraction of 1. */
    public static @Nullable BigDecimal ofFraction(@Nullable BigDecimal fraction) {
        return fraction == null ? null : of(fraction.multiply(WHOLE));
    }

    /** As a ratio of 100, for bars. */
    public static @Nullable Ratio ratio(@Nullable BigDecimal percent) {
        return percent == null ? null : Ratio.of(units(percent), units(WHOLE));
    }

    /** As a ratio of 100, for bars. */
    public static @Nullable Ratio ratio(@Nullable Double percent) {
        return percent == null ? null : ratio(BigDecimal.valueOf(percent));
    }

    private static long units(BigDecimal percent) {
        return percent.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }
}
