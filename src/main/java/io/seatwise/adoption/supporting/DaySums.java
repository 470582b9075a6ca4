package io.seatwise.adoption.supporting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * What the days of a window add up to. The score covers 28 days, so a report that says each day is cut to 28 days; those
 * before them are the window to compare with. People of several days may be the same, so their sum is only a step to the
 * mean of a day. A day that lacks one of the numbers is left out, never counted as 0. Source: domain/adoption-score.md,
 * sections 1.0 and 7.1.
 *
 * @param part the sum of the first numbers
 * @param whole the sum of the numbers that they are part of; 0 without such
 * @param known on how many days there are all numbers
 */
public record DaySums(long part, long whole, int known) {

    /** The days of a window, the last included. */
    public static final int DAYS = 28;

    /** Minimum days for comparing means: a whole week, so that weekends weigh alike. */
    static final int FEWEST_TO_COMPARE = 7;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Adds up the days to {@code last}.
     *
     * @param whole the names of the numbers to divide by; empty where nothing is divided
     */
    public static DaySums of(
            NavigableMap<LocalDate, Map<String, Long>> days, List<String> part, List<String> whole, LocalDate last) {
        long parts = 0;
        long wholes = 0;
        int known = 0;
        for (Map<String, Long> day :
                days.subMap(last.minusDays(DAYS - 1L), true, last, true).values()) {
            if (day.keySet().containsAll(part) && day.keySet().containsAll(whole)) {
                parts += part.stream().mapToLong(day::get).sum();
                wholes += whole.stream().mapToLong(day::get).sum();
                known++;
            }
        }
        return new DaySums(parts, wholes, known);
    }

    /** The mean of a day; null without days. */
    public @Nullable BigDecimal mean() {
        return known == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(known), MathContext.DECIMAL64);
    }

    /** The sum; null without days. */
    public @Nullable BigDecimal sum() {
        return known == 0 ? null : BigDecimal.valueOf(part);
    }

    /** The part in percent of the whole, never clamped; null without a whole. */
    public @Nullable BigDecimal percent() {
        return percent(part, whole);
    }

    /** A part in percent of a whole; null without a whole. */
    public static @Nullable BigDecimal percent(long part, long whole) {
        return whole <= 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }

    /** Whether a mean or a share of these days and of those can be compared: both know a week at least. */
    public boolean comparesWith(DaySums other) {
        return known >= FEWEST_TO_COMPARE && other.known >= FEWEST_TO_COMPARE;
    }

    /** Whether the sums can be compared: they are of equally many days. */
    public boolean sumComparesWith(DaySums other) {
        return known == other.known && known > 0;
    }
}
