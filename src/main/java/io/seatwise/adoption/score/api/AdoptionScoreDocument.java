package io.seatwise.adoption.score.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.adoption.CategoryScore;
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
 */
record AdoptionScoreDocument(
        ScoreScheme scheme,
        @Nullable LocalDate day,
        @JsonUnwrapped Total total,
        Part people,
        Part technology,
        List<Category> categories) {

    static AdoptionScoreDocument of(AdoptionScore score, Map<ScoreCategory, List<Benchmark>> benchmarks) {
        ScoreTotal total = score.total();
        return new AdoptionScoreDocument(
                score.scheme(),
                score.day(),
                new Total(total.points(), total.maxPoints(), total.percent()),
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
     * @param benchmark the first of {@code benchmarks}; null when there is none
     * @param benchmarks of all kinds, which are never mixed: recommended value, Microsoft's own, portfolio, pool
     */
    record Category(
            ScoreCategory category,
            @JsonUnwrapped CategoryScore.Points score,
            @JsonUnwrapped CategoryScore.Basis basis,
            @JsonUnwrapped CategoryScore.PrimaryInsight primary,
            @Nullable Benchmark benchmark,
            List<Benchmark> benchmarks) {

        static Category of(CategoryScore score, List<Benchmark> benchmarks) {
            Ratio insight = score.insight();
            return new Category(
                    score.category(),
                    score.points(),
                    score.basis(),
                    new CategoryScore.PrimaryInsight(
                            insight == null ? null : insight.numerator(),
                            insight == null ? null : insight.denominator()),
                    benchmarks.isEmpty() ? null : benchmarks.getFirst(),
                    benchmarks);
        }
    }

    /**
     * The total over the categories that have points.
     *
     * @param points of the categories that have points; null without any
     * @param maxPoints the maximum of those categories
     * @param percent with one decimal
     */
    record Total(
            @Nullable BigDecimal points,
            int maxPoints,
            @Nullable BigDecimal percent) {}
}
