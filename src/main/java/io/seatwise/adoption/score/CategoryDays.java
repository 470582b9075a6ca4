package io.seatwise.adoption.score;

import io.seatwise.adoption.CategoryLadder;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.NoDataReason;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the categories of one customer, day by day, from what the sources offer. Of each source the newest day counts,
 * while it stands; a category missing on it has left. Pure: no database.
 */
final class CategoryDays {

    /** The offers of a source by day, and the number of days for which each is valid. */
    record Offered(int days, NavigableMap<LocalDate, List<CategoryOffer>> byDay) {

        Offered(int days) {
            this(days, new TreeMap<>());
        }

        void add(CategoryOffer offer) {
            byDay.computeIfAbsent(offer.day(), day -> new ArrayList<>()).add(offer);
        }

        List<CategoryOffer> standingOn(LocalDate day) {
            Map.Entry<LocalDate, List<CategoryOffer>> newest = byDay.floorEntry(day);
            return newest == null || newest.getKey().isBefore(day.minusDays(days - 1L)) ? List.of() : newest.getValue();
        }

        boolean spokeOf(ScoreCategory category, LocalDate before) {
            return byDay.headMap(before, true).values().stream()
                    .flatMap(List::stream)
                    .anyMatch(offer -> offer.score().category() == category
                            && offer.score().basis().reason() == null);
        }
    }

    private CategoryDays() {}

    /** The categories of all days from {@code from} on, on which a source has something new; oldest first. */
    static List<StoredCategory> of(CustomerId customer, List<Offered> sources, LocalDate from) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        sources.forEach(source -> days.addAll(source.byDay().tailMap(from, true).keySet()));
        List<StoredCategory> stored = new ArrayList<>();
        days.forEach(day -> stored.addAll(on(customer, sources, day)));
        return stored;
    }

    private static List<StoredCategory> on(CustomerId customer, List<Offered> sources, LocalDate day) {
        List<CategoryOffer> offers = sources.stream()
                .flatMap(source -> source.standingOn(day).stream())
                .toList();
        ScoreScheme scheme = schemeOf(offers);
        Map<ScoreCategory, List<CategoryOffer>> byCategory = new EnumMap<>(ScoreCategory.class);
        offers.forEach(offer -> byCategory
                .computeIfAbsent(offer.score().category(), category -> new ArrayList<>())
                .add(offer));
        Set<ScoreCategory> categories = new LinkedHashSet<>(scheme.categories());
        categories.addAll(byCategory.keySet());
        List<StoredCategory> stored = new ArrayList<>();
        for (ScoreCategory category : categories) {
            stored.add(best(customer, day, scheme, byCategory.getOrDefault(category, List.of()))
                    .orMissing(category, () -> whyMissing(category, sources, day)));
        }
        return stored;
    }

    /** The version of a day: Classic 800 where a file names it or none names any, else the first that one names. */
    private static ScoreScheme schemeOf(List<CategoryOffer> offers) {
        return offers.stream()
                .map(CategoryOffer::scheme)
                .filter(Objects::nonNull)
                .min(ScoreScheme::compareTo)
                .orElse(ScoreScheme.CLASSIC_800);
    }

    private record Choice(
            CustomerId customer,
            LocalDate day,
            ScoreScheme scheme,
            @Nullable CategoryOffer offer,
            @Nullable CategoryOffer benchmark) {

        StoredCategory orMissing(ScoreCategory category, Supplier<NoDataReason> reason) {
            CategoryScore score = offer == null ? CategoryScore.missing(category, reason.get()) : offer.score();
            return new StoredCategory(
                    customer, day, scheme, score, benchmark == null ? null : benchmark.benchmarkPercent());
        }
    }

    private static Choice best(CustomerId customer, LocalDate day, ScoreScheme scheme, List<CategoryOffer> offers) {
        // Among the same rung, figures of the day's own version come first
        List<CategoryOffer> ordered = offers.stream()
                .sorted((one, other) -> Boolean.compare(other.scheme() == scheme, one.scheme() == scheme))
                .toList();
        CategoryScore best =
                CategoryLadder.best(ordered.stream().map(CategoryOffer::score).toList());
        CategoryOffer chosen = ordered.stream()
                .filter(offer -> offer.score() == best)
                .findFirst()
                .orElse(null);
        CategoryOffer benchmark = ordered.stream()
                .filter(offer -> offer.benchmarkPercent() != null)
                .findFirst()
                .orElse(null);
        return new Choice(customer, day, scheme, chosen, benchmark);
    }

    private static NoDataReason whyMissing(ScoreCategory category, List<Offered> sources, LocalDate day) {
        return sources.stream().anyMatch(source -> source.spokeOf(category, day))
                ? NoDataReason.STALE
                : NoDataReason.NOT_IMPORTED_YET;
    }
}
