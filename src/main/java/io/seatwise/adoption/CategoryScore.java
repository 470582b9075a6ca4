package io.seatwise.adoption;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.base.Ratio;
import io.seatwise.base.SmallNumbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The points of one category on one day, with where they come from. */
public record CategoryScore(ScoreCategory category, Points points, Basis basis, PrimaryInsight primary) {

    public CategoryScore {
        BigDecimal known = points.value();
        if (known != null && (known.signum() < 0 || known.compareTo(BigDecimal.valueOf(points.maxPoints())) > 0)) {
            throw new IllegalArgumentException(
                    category + ": " + known + " points are not within 0 and " + points.maxPoints());
        }
        if ((basis.provenance() == Provenance.NO_DATA) != (basis.reason() != null)) {
            throw new IllegalArgumentException(category + ": no data and its reason go together");
        }
    }

    /** The primary insight's numbers as published; null where they are unknown or about too few people. */
    public @Nullable Ratio insight() {
        return mayPublish(category, primary.primaryNumerator(), primary.primaryDenominator())
                ? Ratio.of(primary.primaryNumerator(), primary.primaryDenominator())
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
                new Points(points, ScoreScheme.POINTS_PER_CATEGORY, null, null),
                new Basis(provenance, null),
                new PrimaryInsight(primaryNumerator, primaryDenominator));
    }

    /** A category without data: it leaves the maximum of the total. */
    public static CategoryScore missing(ScoreCategory category, NoDataReason reason) {
        return new CategoryScore(
                category,
                new Points(null, ScoreScheme.POINTS_PER_CATEGORY, null, null),
                new Basis(Provenance.NO_DATA, reason),
                new PrimaryInsight(null, null));
    }

    /** A category of which only bounds are known: shown as an interval, left out of the total. */
    public static CategoryScore between(ScoreCategory category, BigDecimal low, BigDecimal high) {
        return new CategoryScore(
                category,
                new Points(null, ScoreScheme.POINTS_PER_CATEGORY, low, high),
                new Basis(Provenance.ESTIMATED_RANGE, null),
                new PrimaryInsight(null, null));
    }

    /**
     * The points of a category, or their bounds.
     *
     * @param value 0 to {@code maxPoints}; null without data and for a range, where {@code low} and {@code high}
     *     stand
     * @param low the lower bound of a range in points
     * @param high the upper bound of a range in points
     */
    public record Points(
            @JsonProperty("points") @Nullable BigDecimal value,
            int maxPoints,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    /**
     * Where points come from, or why there are none.
     *
     * @param reason why there is no data; null when there is
     */
    public record Basis(Provenance provenance, @Nullable NoDataReason reason) {}

    /**
     * The numbers of the primary insight. Only {@link CategoryScore#insight()} may be published.
     *
     * @param primaryNumerator people, or devices, that did; null when unknown
     * @param primaryDenominator people, or devices, that could
     */
    public record PrimaryInsight(
            @Nullable Long primaryNumerator, @Nullable Long primaryDenominator) {}
}
