package io.seatwise.adoption;

import io.seatwise.base.Ratio;
import io.seatwise.base.SmallNumbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The points of one category on one day, with where they come from.
 *
 * @param points 0 to {@code maxPoints}; null without data and for a range, where {@code low} and {@code high} stand
 * @param reason why there is no data; null when there is
 * @param low the lower bound of a range in points
 * @param high the upper bound of a range in points
 * @param primaryNumerator of the primary insight: people, or devices, that did; null when unknown. Only
 *     {@link #insight()} may be published
 * @param primaryDenominator of the primary insight: people, or devices, that could
 */
public record CategoryScore(
        ScoreCategory category,
        @Nullable BigDecimal points,
        int maxPoints,
        Provenance provenance,
        @Nullable NoDataReason reason,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Long primaryNumerator,
        @Nullable Long primaryDenominator) {

    public CategoryScore {
        if (points != null && (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(maxPoints)) > 0)) {
            throw new IllegalArgumentException(category + ": " + points + " points are not within 0 and " + maxPoints);
        }
        if ((provenance == Provenance.NO_DATA) != (reason != null)) {
            throw new IllegalArgumentException(category + ": no data and its reason go together");
        }
    }

    /** The primary insight's numbers as published; null where they are unknown or about too few people. */
    public @Nullable Ratio insight() {
        return mayPublish(category, primaryNumerator, primaryDenominator)
                ? Ratio.of(primaryNumerator, primaryDenominator)
                : null;
    }

    /**
     * Whether the numbers of a primary insight may be published: about people, if {@link SmallNumbers} allows it; about devices, if
     * there are at least as many as Microsoft requires.
     */
    static boolean mayPublish(ScoreCategory category, @Nullable Long numerator, @Nullable Long denominator) {
        return category.experience() == ScoreCategory.Experience.PEOPLE
                ? SmallNumbers.maySplit(numerator, denominator)
                : denominator != null && denominator >= EndpointAnalyticsScore.FEWEST_DEVICES;
    }

    /** A category whose points are known or estimated as one number. */
    public static CategoryScore of(
            ScoreCategory category,
            BigDecimal points,
            Provenance provenance,
            @Nullable Long primaryNumerator,
            @Nullable Long primaryDenominator) {
        return new CategoryScore(
                category,
                points,
                ScoreScheme.POINTS_PER_CATEGORY,
                provenance,
                null,
                null,
                null,
                primaryNumerator,
                primaryDenominator);
    }

    /** A category without data: it leaves the maximum of the total. */
    public static CategoryScore missing(ScoreCategory category, NoDataReason reason) {
        return new CategoryScore(
                category, null, ScoreScheme.POINTS_PER_CATEGORY, Provenance.NO_DATA, reason, null, null, null, null);
    }

    /** A category of which only bounds are known: shown as an interval, left out of the total. */
    public static CategoryScore between(ScoreCategory category, BigDecimal low, BigDecimal high) {
        return new CategoryScore(
                category,
                null,
                ScoreScheme.POINTS_PER_CATEGORY,
                Provenance.ESTIMATED_RANGE,
                null,
                low,
                high,
                null,
                null);
    }
}
