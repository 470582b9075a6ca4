package io.seatwise.adoption.usage;

import io.seatwise.base.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A product's month, of one customer or summed over several, and what follows from its counts, as published: numbers
 * that {@link io.seatwise.base.SmallNumbers} hides are null. Over several customers
 * each figure is the ratio of the sums over those who report what it needs. Source: domain/adoption-score.md, section
 * 6.3.
 *
 * @param enabled people enabled in the month, also if only for part of it
 * @param active people with a key activity in the month
 * @param cumulative people who used the product at least once up to this month
 * @param cumulativeEnabled people enabled where {@code cumulative} is known
 * @param returning people active this month and the month before
 * @param returningActive people active where {@code returning} is known
 * @param firstTime people active for the first time ever
 * @param firstTimeActive people active where {@code firstTime} is known
 * @param others people active where both are known, less both of them: here before, not last month
 * @param kept people returning where the month is complete and the month before is known
 * @param keptBefore people active the month before, of the same customers
 * @param grownTo people active, where this month and the one before are complete
 * @param grownFrom people active the month before, of the same customers
 * @param contentDay the newest day with data
 * @param partial whether the month has not been seen to its end, of half of the customers or more
 */
public record MonthFigures(
        YearMonth month,
        @Nullable Long enabled,
        @Nullable Long active,
        @Nullable Long cumulative,
        @Nullable Long cumulativeEnabled,
        @Nullable Long returning,
        @Nullable Long returningActive,
        @Nullable Long firstTime,
        @Nullable Long firstTimeActive,
        @Nullable Long others,
        @Nullable Long kept,
        @Nullable Long keptBefore,
        @Nullable Long grownTo,
        @Nullable Long grownFrom,
        LocalDate contentDay,
        boolean partial) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Active of enabled people. Above 100 % where more are active than enabled, never clamped. */
    public @Nullable Ratio activeShare() {
        return Ratio.of(active, enabled);
    }

    /** Whether more are active than enabled: licences were taken away in the month, or the source is wrong. */
    public boolean isAboveEnabled() {
        return active != null && enabled != null && active > enabled;
    }

    /** Returning people of this month's active ones: the documented reading. */
    public @Nullable Ratio returningShare() {
        return Ratio.of(returning, returningActive);
    }

    /** First-time users of this month's active ones; with {@link #returningShare} at most the whole. */
    public @Nullable Ratio firstTimeShare() {
        return Ratio.of(firstTime, firstTimeActive);
    }

    /** People active again who were not active the month before, but earlier. */
    public @Nullable Long reactivated() {
        return others;
    }

    /** Returning people of those active the month before; unknown for a month not seen to its end. */
    public @Nullable Ratio retention() {
        return Ratio.of(kept, keptBefore);
    }

    /** People active the month before who are not now; unknown for a month not seen to its end. */
    public @Nullable Long lapsed() {
        return kept == null || keptBefore == null ? null : Math.max(0, keptBefore - kept);
    }

    /** People who ever used it, of those enabled. */
    public @Nullable Ratio penetration() {
        return Ratio.of(cumulative, cumulativeEnabled);
    }

    /**
     * Active people against the month before, in percent with one decimal: 12.5 for 90 after
     * 80. Unknown without a complete month before, and for a month not seen to its end.
     */
    public @Nullable BigDecimal growthPercent() {
        if (grownTo == null || grownFrom == null || grownFrom == 0) {
            return null;
        }
        return BigDecimal.valueOf(grownTo - grownFrom)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(grownFrom), 1, RoundingMode.HALF_UP);
    }
}
