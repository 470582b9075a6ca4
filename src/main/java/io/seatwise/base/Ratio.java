package io.seatwise.base;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact ratio of two counts. It is never rounded before it is compared and never clamped at 100 %.
 *
 * @param numerator the part, 0 or more
 * @param denominator the whole, more than 0: a ratio over nothing does not exist, see {@link #of}
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Ratio {
        if (denominator <= 0) {
            throw new IllegalArgumentException("A ratio needs a denominator above 0, not " + denominator);
        }
    }

    /** The ratio, or null when one of the counts is unknown or the denominator is zero: unknown is never zero. */
    public static @Nullable Ratio of(@Nullable Long numerator, @Nullable Long denominator) {
        return numerator == null || denominator == null || denominator <= 0 ? null : new Ratio(numerator, denominator);
    }

    /** In percent with one decimal, rounded half up, as people and programs see it: 142.0. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(numerator)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }

    /** {@link #percent()} of a ratio that may be missing; null stays null. */
    public static @Nullable BigDecimal percent(@Nullable Ratio ratio) {
        return ratio == null ? null : ratio.percent();
    }

    /** As a fraction for a sheet's percentage cell and for sorting; equal ratios give the same number. */
    public double fraction() {
        return (double) numerator / denominator;
    }

    public boolean isAboveWhole() {
        return numerator > denominator;
    }

    /** Compares exactly, so that 39.96 % is below 40 although it is shown as 40.0. */
    public boolean isBelowPercent(BigDecimal percent) {
        return BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .compareTo(percent.multiply(BigDecimal.valueOf(denominator)))
                < 0;
    }

    @Override
    public int compareTo(Ratio other) {
        return BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(other.denominator))
                .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
    }
}
