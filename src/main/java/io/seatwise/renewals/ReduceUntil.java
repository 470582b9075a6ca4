package io.seatwise.renewals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Until when seats can be reduced.
 *
 * @param day the UTC day
 * @param moment the exact end where Partner Center gave one
 */
public record ReduceUntil(LocalDate day, @Nullable Instant moment) {

    static ReduceUntil of(Instant moment) {
        return new ReduceUntil(moment.atOffset(ZoneOffset.UTC).toLocalDate(), moment);
    }

    static ReduceUntil of(LocalDate day) {
        return new ReduceUntil(day, null);
    }

    /** ISO 8601: the moment where it is known, else the day. */
    public String iso() {
        return moment == null ? day.toString() : moment.toString();
    }
}
