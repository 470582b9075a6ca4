package io.seatwise.adoption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The estimation ladder: a category takes the first rung that the data allows, and says which one. Source:
 * domain/adoption-score.md, section 1.0.
 */
public final class CategoryLadder {

    /** As many decimals of points as are kept. */
    public static final int DECIMALS = 6;

    /** Categories whose primary insight is a share of people or devices, so that it can stand for the points. */
    private static final Set<ScoreCategory> BY_PRIMARY_INSIGHT = Set.of(
            ScoreCategory.COMMUNICATION,
            ScoreCategory.MEETINGS,
            ScoreCategory.CONTENT_COLLABORATION,
            ScoreCategory.TEAMWORK,
            ScoreCategory.MOBILITY,
            ScoreCategory.APPS_HEALTH,
            ScoreCategory.AI_ADOPTION);

    private CategoryLadder() {}

    /**
     * What the customer's own admin centre says of a category: its points; else an estimate from the primary insight,
     * where its numbers may be published, since the points tell their share; else no data.
     *
     * @param points null when the source names none
     */
    public static CategoryScore reported(
            ScoreCategory category,
            @Nullable BigDecimal points,
            int maxPoints,
            @Nullable Long numerator,
            @Nullable Long denominator) {
        if (points != null) {
            return known(category, points, maxPoints, Provenance.IMPORTED, numerator, denominator);
        }
        BigDecimal estimate =
                BY_PRIMARY_INSIGHT.contains(category) ? estimated(maxPoints, numerator, denominator) : null;
        if (estimate == null) {
            return unknown(category, maxPoints, NoDataReason.INSUFFICIENT_DATA, numerator, denominator);
        }
        return CategoryScore.mayPublish(category, numerator, denominator)
                ? known(category, estimate, maxPoints, Provenance.ESTIMATED_PRIMARY, numerator, denominator)
                : unknown(category, maxPoints, NoDataReason.SUPPRESSED_SMALL_GROUP, numerator, denominator);
    }

    private static CategoryScore known(
            ScoreCategory category,
            BigDecimal points,
            int maxPoints,
            Provenance provenance,
            @Nullable Long numerator,
            @Nullable Long denominator) {
        return new CategoryScore(
                category,
                new CategoryScore.Points(points, maxPoints, null, null),
                new CategoryScore.Basis(provenance, null),
                new CategoryScore.PrimaryInsight(numerator, denominator));
    }

    private static CategoryScore unknown(
            ScoreCategory category,
            int maxPoints,
            NoDataReason reason,
            @Nullable Long numerator,
            @Nullable Long denominator) {
        return new CategoryScore(
                category,
                new CategoryScore.Points(null, maxPoints, null, null),
                new CategoryScore.Basis(Provenance.NO_DATA, reason),
                new CategoryScore.PrimaryInsight(numerator, denominator));
    }

    /** The one on the highest rung; the first of equal ones. Null for none. */
    public static @Nullable CategoryScore best(Collection<CategoryScore> scores) {
        // The rungs stand in the order in which the enum names them
        return scores.stream()
                .min(Comparator.comparing(each -> each.basis().provenance()))
                .orElse(null);
    }

    /** The maximum times numerator / denominator; null when one is unknown or nobody could. */
    private static @Nullable BigDecimal estimated(int maxPoints, @Nullable Long numerator, @Nullable Long denominator) {
        return numerator == null || denominator == null || denominator <= 0
                ? null
                : BigDecimal.valueOf(maxPoints)
                        .multiply(BigDecimal.valueOf(numerator))
                        .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP);
    }
}
