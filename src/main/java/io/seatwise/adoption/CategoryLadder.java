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
     * What the customer's own admin centre says of a category: its points; else an estimate from the primary insight;
     * else no data.
     *
     * @param points null when the source names none
     */
    public static CategoryScore reported(
            ScoreCategory category,
            @Nullable BigDecimal points,
            int maxPoints,
            @Nullable Long numerator,
            @Nullable Long denominator) {
        Provenance provenance = Provenance.IMPORTED;
        BigDecimal reached = points;
        if (reached == null) {
            provenance = Provenance.ESTIMATED_PRIMARY;
            reached = BY_PRIMARY_INSIGHT.contains(category) ? estimated(maxPoints, numerator, denominator) : null;
        }
        return reached == null
                ? new CategoryScore(
                        category,
                        null,
                        maxPoints,
                        Provenance.NO_DATA,
                        NoDataReason.INSUFFICIENT_DATA,
                        null,
                        null,
                        numerator,
                        denominator)
                : new CategoryScore(category, reached, maxPoints, provenance, null, null, null, numerator, denominator);
    }

    /** The one on the highest rung; the first of equal ones. Null for none. */
    public static @Nullable CategoryScore best(Collection<CategoryScore> scores) {
        // The rungs stand in the order in which the enum names them
        return scores.stream()
                .min(Comparator.comparing(CategoryScore::provenance))
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
