package io.seatwise.training.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days, both included, that a digest tells of as news. */
record DigestPeriod(LocalDate from, LocalDate until) {

    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 28;

    /** The whole days since the digest before; a week where that is too long ago, or there was none. */
    static DigestPeriod weekly(LocalDate today, @Nullable LocalDate toldUntil) {
        return new DigestPeriod(from(today, toldUntil), today.minusDays(1));
    }

    /** The same period, extended to today. */
    static DigestPeriod preview(LocalDate today, @Nullable LocalDate toldUntil) {
        return new DigestPeriod(from(today, toldUntil), today);
    }

    boolean holds(@Nullable LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(until);
    }

    private static LocalDate from(LocalDate today, @Nullable LocalDate toldUntil) {
        if (toldUntil == null || toldUntil.isBefore(today.minusDays(MOST_DAYS)) || !toldUntil.isBefore(today)) {
            return today.minusDays(USUAL_DAYS);
        }
        return toldUntil.plusDays(1);
    }
}
