package io.seatwise.adoption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sum over the categories that have points: a category without data leaves the maximum and never counts as 0.
 * Source: domain/adoption-score.md, section 2.1.
 *
 * @param points null when no category has points
 * @param maxPoints the maximum of the categories counted
 */
public record ScoreTotal(@Nullable BigDecimal points, int maxPoints) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The total over all categories given. */
    public static ScoreTotal of(Collection<CategoryScore> categories) {
        return of(categories, category -> true);
    }

    /** The total over the categories of one experience. */
    public static ScoreTotal of(Collection<CategoryScore> categories, ScoreCategory.Experience experience) {
        return of(categories, category -> category.category().experience() == experience);
    }

    private static ScoreTotal of(Collection<CategoryScore> categories, Predicate<CategoryScore> counted) {
        BigDecimal points = BigDecimal.ZERO;
        int maxPoints = 0;
        for (CategoryScore category : categories) {
            if (counted.test(category) && category.points().value() != null) {
                points = points.add(category.points().value());
                maxPoints += category.points().maxPoints();
            }
        }
        return new ScoreTotal(maxPoints == 0 ? null : points, maxPoints);
    }

    /** Points of the maximum in percent with one decimal, rounded half up; null when no category has points. */
    public @Nullable BigDecimal percent() {
        return points == null
                ? null
                : points.multiply(HUNDRED).divide(BigDecimal.valueOf(maxPoints), 1, RoundingMode.HALF_UP);
    }
}
