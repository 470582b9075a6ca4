package io.seatwise.adoption.score;

import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.NoDataReason;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreCategory.Experience;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.adoption.ScoreTotal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer's Adoption Score on a day: the categories of one scheme, each with where its points come from.
 *
 * @param day of the figures; null when there are none
 * @param cameIn the scheme that the figures came in; null when there are none
 * @param categories those of the scheme, in its order; those without data are among them
 * @param vendorBenchmarks the vendor's peer benchmarks of the primary insights in percent, where imported
 */
public record AdoptionScore(
        ScoreScheme scheme,
        @Nullable LocalDate day,
        @Nullable ScoreScheme cameIn,
        List<CategoryScore> categories,
        Map<ScoreCategory, BigDecimal> vendorBenchmarks) {

    /** A customer without figures. */
    static AdoptionScore none(ScoreScheme scheme) {
        return new AdoptionScore(
                scheme,
                null,
                null,
                scheme.categories().stream()
                        .map(category -> CategoryScore.missing(category, NoDataReason.NOT_IMPORTED_YET))
                        .toList(),
                Map.of());
    }

    /**
     * The categories of one day, counted in a scheme.
     *
     * @param stored all of one customer and day, at least one
     * @param chosen the scheme to count in; null for the one that the figures came in
     */
    static AdoptionScore of(List<StoredCategory> stored, @Nullable ScoreScheme chosen) {
        StoredCategory any = stored.getFirst();
        ScoreScheme scheme = chosen == null ? any.scheme() : chosen;
        Map<ScoreCategory, StoredCategory> byCategory = new EnumMap<>(ScoreCategory.class);
        stored.forEach(category -> byCategory.put(category.score().category(), category));
        List<CategoryScore> categories = new ArrayList<>();
        Map<ScoreCategory, BigDecimal> benchmarks = new EnumMap<>(ScoreCategory.class);
        for (ScoreCategory category : scheme.categories()) {
            StoredCategory known = byCategory.get(category);
            categories.add(
                    known == null
                            ? CategoryScore.missing(category, whyMissing(category, any.scheme()))
                            : known.score());
            if (known != null && known.vendorBenchmark() != null) {
                benchmarks.put(category, known.vendorBenchmark());
            }
        }
        return new AdoptionScore(scheme, any.day(), any.scheme(), List.copyOf(categories), benchmarks);
    }

    /** Technology experiences left the score with the schemes of people alone. */
    private static NoDataReason whyMissing(ScoreCategory category, ScoreScheme cameIn) {
        return category.experience() == Experience.TECHNOLOGY
                        && !cameIn.categories().contains(category)
                ? NoDataReason.RETIRED_CATEGORY
                : NoDataReason.NOT_IMPORTED_YET;
    }

    public ScoreTotal total() {
        return ScoreTotal.of(categories);
    }

    public ScoreTotal total(Experience experience) {
        return ScoreTotal.of(categories, experience);
    }

    /** The category of the scheme; empty when the scheme does not count it. */
    public Optional<CategoryScore> category(ScoreCategory category) {
        return categories.stream().filter(score -> score.category() == category).findFirst();
    }

    /** Whether a category that counts is an estimate. */
    public boolean estimated() {
        return categories.stream()
                .anyMatch(score -> score.points().value() != null
                        && score.basis().provenance().isEstimate());
    }

    /** Points of the maximum in percent, not rounded to what is shown; null without points. */
    public @Nullable BigDecimal exactPercent() {
        ScoreTotal total = total();
        return total.points() == null
                ? null
                : total.points().movePointRight(2).divide(BigDecimal.valueOf(total.maxPoints()), MathContext.DECIMAL64);
    }
}
