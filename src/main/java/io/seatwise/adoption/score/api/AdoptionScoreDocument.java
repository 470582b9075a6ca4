package io.seatwise.adoption.score.api;

import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.NoDataReason;
import io.seatwise.adoption.Provenance;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreCategory.Experience;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.adoption.ScoreTotal;
import io.seatwise.adoption.score.AdoptionScore;
import io.seatwise.adoption.score.Benchmark;
import io.seatwise.base.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer's Adoption Score.
 *
 * @param day of the figures; null when there are none
 * @param points of the categories that have points; null without any
 * @param maxPoints the maximum of those categories
 * @param percent with one decimal
 */
record AdoptionScoreDocument(
        ScoreScheme scheme,
        @Nullable LocalDate day,
        @Nullable BigDecimal points,
        int maxPoints,
        @Nullable BigDecimal percent,
        Part people,
        Part technology,
        List<Category> categories) {

    static AdoptionScoreDocument of(AdoptionScore score, Map<ScoreCategory, List<Benchmark>> benchmarks) {
        ScoreTotal total = score.total();
        return new AdoptionScoreDocument(
                score.scheme(),
                score.day(),
                total.points(),
                total.maxPoints(),
                total.percent(),
                Part.of(score.total(Experience.PEOPLE)),
                Part.of(score.total(Experience.TECHNOLOGY)),
                score.categories().stream()
                        .map(category -> Category.of(category, benchmarks.getOrDefault(category.category(), List.of())))
                        .toList());
    }

    /** People or technology experiences. */
    record Part(@Nullable BigDecimal points, int maxPoints) {

        static Part of(ScoreTotal total) {
            return new Part(total.points(), total.maxPoints());
        }
    }

    /**
     * @param reason why there is no data; null when there is
     * @param low the lower bound of an estimated range, in points
     * @param benchmark the first of {@code benchmarks}; null when there is none
     * @param benchmarks of all kinds, which are never mixed: recommended value, Microsoft's own, portfolio, pool
     */
    record Category(
            ScoreCategory category,
            @Nullable BigDecimal points,
            int maxPoints,
            Provenance provenance,
            @Nullable NoDataReason reason,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable Long primaryNumerator,
            @Nullable Long primaryDenominator,
            @Nullable Benchmark benchmark,
            List<Benchmark> benchmarks) {

        static Category of(CategoryScore score, List<Benchmark> benchmarks) {
            Ratio insight = score.insight();
            return new Category(
                    score.category(),
                    score.points(),
                    score.maxPoints(),
                    score.provenance(),
                    score.reason(),
                    score.low(),
                    score.high(),
                    insight == null ? null : insight.numerator(),
                    insight == null ? null : insight.denominator(),
                    benchmarks.isEmpty() ? null : benchmarks.getFirst(),
                    benchmarks);
        }
    }
}
