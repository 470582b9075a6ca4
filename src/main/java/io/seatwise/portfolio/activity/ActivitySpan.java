package io.seatwise.portfolio.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Which entries a page needs: the newest of those between two moments, both included.
 *
 * @param most how many entries are enough
 */
public record ActivitySpan(Instant from, Instant upTo, int most) {

    public OffsetDateTime fromTime() {
        return from.atOffset(ZoneOffset.UTC);
    }

    public OffsetDateTime upToTime() {
        return upTo.atOffset(ZoneOffset.UTC);
    }

    public LocalDate fromDay() {
        return fromTime().toLocalDate();
    }

    public LocalDate upToDay() {
        return upToTime().toLocalDate();
    }

    /** Whether the moment lies in it. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(upTo);
    }
}
