package io.seatwise.adoption.score.ui;

import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreCategory.Experience;
import io.seatwise.adoption.score.AdoptionScore;
import io.seatwise.adoption.score.Benchmark;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.customer.HistoryEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the pages about one customer's score show.
 *
 * @param history of half a year, each day in its own scheme, oldest first
 * @param rebased the same days in the scheme of the newest
 */
record ScoreData(
        CustomerId customer,
        AdoptionScore score,
        List<AdoptionScore> history,
        List<AdoptionScore> rebased,
        Map<ScoreCategory, List<Benchmark>> benchmarks,
        List<HistoryEvent> events) {

    /**
     * The points that the benchmarks of the categories with points add up to: peers in the portfolio and recommended
     * values. Microsoft's own and those of the pool are left out, they are never mixed with others.
     *
     * @param experience null for both
     * @return null unless each category has one
     */
    @Nullable
    BigDecimal benchmarkSum(@Nullable Experience experience) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (CategoryScore category : score.categories()) {
            if (category.points().value() != null
                    && (experience == null || category.category().experience() == experience)) {
                Optional<Benchmark> benchmark = benchmarks.getOrDefault(category.category(), List.of()).stream()
                        .filter(each -> each.kind() == Benchmark.Kind.PORTFOLIO || each.kind() == Benchmark.Kind.TARGET)
                        .findFirst();
                if (benchmark.isEmpty()) {
                    return null;
                }
                BigDecimal percent = benchmark.get().value();
                sum = sum.add(
                        percent.multiply(BigDecimal.valueOf(category.points().maxPoints()))
                                .movePointLeft(2));
                any = true;
            }
        }
        return any ? sum : null;
    }

    /** The points of a category over the last days, oldest first; null where there are none. */
    List<@Nullable BigDecimal> trend(ScoreCategory category, int days) {
        List<@Nullable BigDecimal> points = new ArrayList<>();
        within(days)
                .forEach(day -> points.add(day.category(category)
                        .map(each -> each.points().value())
                        .orElse(null)));
        return points;
    }

    /** The newest score that is at least the given number of days older than the newest; empty when history is shorter. */
    Optional<AdoptionScore> before(int days) {
        LocalDate newest = score.day();
        return newest == null
                ? Optional.empty()
                : rebased.stream()
                        .filter(day -> day.day() != null && !day.day().isAfter(newest.minusDays(days)))
                        .reduce((earlier, later) -> later);
    }

    private List<AdoptionScore> within(int days) {
        LocalDate newest = score.day();
        return newest == null
                ? List.of()
                : rebased.stream()
                        .filter(day -> day.day() != null && !day.day().isBefore(newest.minusDays(days)))
                        .toList();
    }
}
