package io.seatwise.licensing.positions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Which days of product and workload figures are kept: each day first, then the last known day of each week, then of each
 * month. A week ends on Sunday, and also where a month ends, so that its month keeps its last day.
 *
 * @param dailyFrom the first day from which all days are kept, a Monday
 * @param weeklyFrom the first day from which weeks are kept, the first of a month and not after {@code dailyFrom}
 */
public record HistoryTiers(LocalDate dailyFrom, LocalDate weeklyFrom) {

    private static final int LONGEST_MONTH = 31;

    /**
     * The tiers on a day.
     *
     * @param dailyDays days before {@code today} of which each is kept, at least; up to six more fill the week
     * @param weeklyDays days before {@code today} of which each week is kept, at least; never less than the daily ones
     */
    public static HistoryTiers of(LocalDate today, int dailyDays, int weeklyDays) {
        return new HistoryTiers(
                today.minusDays(dailyDays).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                today.minusDays(Math.max(dailyDays, weeklyDays)).withDayOfMonth(1));
    }

    /** Finds the days that are not the last ones of their week or month, each with the one that is. */
    public SortedMap<LocalDate, LocalDate> condensable(SortedSet<LocalDate> known) {
        SortedMap<LocalDate, LocalDate> found = new TreeMap<>();
        LocalDate last = null;
        for (LocalDate day : known.reversed()) {
            if (last != null && periodEnd(last).equals(periodEnd(day))) {
                found.put(day, last);
            } else {
                last = day;
            }
        }
        return found;
    }

    /** How many days before {@code day} figures may be that still hold on it: a month where only months are kept. */
    public int validDays(LocalDate day, int usual) {
        return day.isBefore(weeklyFrom) ? Math.max(usual, LONGEST_MONTH) : usual;
    }

    private LocalDate periodEnd(LocalDate day) {
        if (!day.isBefore(dailyFrom)) {
            return day;
        }
        LocalDate monthEnd = day.with(TemporalAdjusters.lastDayOfMonth());
        if (day.isBefore(weeklyFrom)) {
            return monthEnd;
        }
        LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return sunday.isBefore(monthEnd) ? sunday : monthEnd;
    }
}
