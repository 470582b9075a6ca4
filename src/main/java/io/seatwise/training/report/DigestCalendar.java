package io.seatwise.training.report;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When digests are due: at six in the UTC morning of a person's day, once a week from Monday to Sunday. Pure. */
final class DigestCalendar {

    /** From when on they are sent. */
    static final LocalTime MORNING = LocalTime.of(6, 0);

    /** A digest that could not be sent for this long is dropped: the next one is near. */
    static final Duration LATEST = Duration.ofDays(2);

    /** The maximum number of attempts for a digest. */
    static final int ATTEMPTS = 5;

    private static final Duration[] PAUSES = {
        Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(4)
    };

    private DigestCalendar() {}

    /** The moment that is due now, if one is: not before it was chosen, and not later than {@link #LATEST}. */
    static Optional<Instant> due(DayOfWeek day, Instant chosenAt, Instant now) {
        Instant last = at(today(now).with(TemporalAdjusters.previousOrSame(day)));
        if (last.isAfter(now)) {
            last = last.minus(Duration.ofDays(7));
        }
        boolean due = !last.isBefore(chosenAt) && !last.plus(LATEST).isBefore(now);
        return due ? Optional.of(last) : Optional.empty();
    }

    /**
     * The next moment that can come true.
     *
     * @param lastWeek the newest week that has its letter; null for none
     */
    static Instant next(DayOfWeek day, Instant now, @Nullable LocalDate lastWeek) {
        Instant next = at(today(now).with(TemporalAdjusters.nextOrSame(day)));
        while (!next.isAfter(now) || week(next).equals(lastWeek)) {
            next = next.plus(Duration.ofDays(7));
        }
        return next;
    }

    /** The Monday of the week that this moment is in. */
    static LocalDate week(Instant moment) {
        return today(moment).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** When to try again what was tried so often; null for not at all. */
    static @Nullable Instant again(int attempts, Instant now) {
        return attempts >= ATTEMPTS ? null : now.plus(PAUSES[Math.max(0, attempts - 1)]);
    }

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static Instant at(LocalDate date) {
        return date.atTime(MORNING).toInstant(ZoneOffset.UTC);
    }
}
