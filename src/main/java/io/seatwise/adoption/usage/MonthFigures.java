package io.seatwise.adoption.usage;

import io.seatwise.base.PeopleShare;
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
 * @param active people with a key activity in the month, of those enabled in it, also if only for part of it
 * @param ever people who used the product at least once up to this month, of those enabled where that is known
 */
public record MonthFigures(
        YearMonth month, PeopleShare active, PeopleShare ever, Origin origin, Before before, Coverage coverage) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Active of enabled people. Above 100 % where more are active than enabled, never clamped. */
    public @Nullable Ratio activeShare() {
        return active.ratio();
    }

    /** Whether more are active than enabled: licences were taken away in the month, or the source is wrong. */
    public boolean isAboveEnabled() {
        return active.part() != null && active.whole() != null && active.part() > active.whole();
    }

    /** Returning people of this month's active ones: the documented reading. */
    public @Nullable Ratio returningShare() {
        return origin.returning().ratio();
    }

    /** First-time users of this month's active ones; with {@link #returningShare} at most the whole. */
    public @Nullable Ratio firstTimeShare() {
        return origin.firstTime().ratio();
    }

    /** People active again who were not active the month before, but earlier. */
    public @Nullable Long reactivated() {
        return origin.others();
    }

    /** Returning people of those active the month before; unknown for a month not seen to its end. */
    public @Nullable Ratio retention() {
        return before.kept().ratio();
    }

    /** People active the month before who are not now; unknown for a month not seen to its end. */
    public @Nullable Long lapsed() {
        return before.kept().part() == null || before.kept().whole() == null
                ? null
                : Math.max(0, before.kept().whole() - before.kept().part());
    }

    /** People who ever used it, of those enabled. */
    public @Nullable Ratio penetration() {
        return ever.ratio();
    }

    /**
     * Active people against the month before, in percent with one decimal: 12.5 for 90 after
     * 80. Unknown without a complete month before, and for a month not seen to its end.
     */
    public @Nullable BigDecimal growthPercent() {
        if (before.grownTo() == null || before.grownFrom() == null || before.grownFrom() == 0) {
            return null;
        }
        return BigDecimal.valueOf(before.grownTo() - before.grownFrom())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(before.grownFrom()), 1, RoundingMode.HALF_UP);
    }

    /**
     * Since when the active people use the product.
     *
     * @param returning people active this month and the month before, of those active where that is known
     * @param firstTime people active for the first time ever, of those active where that is known
     * @param others people active where both are known, less both of them: here before, not last month
     */
    public record Origin(
            PeopleShare returning,
            PeopleShare firstTime,
            @Nullable Long others) {}

    /**
     * The month against the month before.
     *
     * @param kept people returning where the month is complete and the month before is known, of those active the
     *     month before, of the same customers
     * @param grownTo people active, where this month and the one before are complete
     * @param grownFrom people active the month before, of the same customers
     */
    public record Before(
            PeopleShare kept,
            @Nullable Long grownTo,
            @Nullable Long grownFrom) {}

    /**
     * How far a month has been seen.
     *
     * @param contentDay the newest day with data
     * @param partial whether the month has not been seen to its end, of half of the customers or more
     */
    public record Coverage(LocalDate contentDay, boolean partial) {}
}
