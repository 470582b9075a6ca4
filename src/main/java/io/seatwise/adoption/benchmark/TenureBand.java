package io.seatwise.adoption.benchmark;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The time for which an organisation has been a customer. A band includes its lower bound; exactly five years are not over five. */
enum TenureBand {
    UNDER_1,
    FROM_1_TO_3,
    FROM_3_TO_5,
    OVER_5;

    /** The band on that day; null for an unknown first day and one to come. */
    static @Nullable TenureBand of(@Nullable LocalDate since, LocalDate today) {
        if (since == null || since.isAfter(today)) {
            return null;
        }
        if (since.plusYears(1).isAfter(today)) {
            return UNDER_1;
        }
        if (since.plusYears(3).isAfter(today)) {
            return FROM_1_TO_3;
        }
        return since.plusYears(5).isBefore(today) ? OVER_5 : FROM_3_TO_5;
    }
}
