package io.seatwise.portfolio.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a customer's activity.
 *
 * @param wholeDay whether only the day is known; {@code at} is its beginning in UTC then
 * @param text in the reader's language
 * @param actor the e-mail or token that did it; null when nobody did
 * @param path of the page of what it is about, without a leading slash; null where this person has none
 */
public record Activity(
        Instant at,
        boolean wholeDay,
        ActivityKind kind,
        String text,
        @Nullable String actor,
        @Nullable String path) {

    /** Creates an entry that somebody caused at a moment. */
    public static Activity moment(Instant at, ActivityKind kind, String text, String actor, @Nullable String path) {
        return new Activity(at, false, kind, text, actor.isEmpty() ? null : actor, path);
    }

    /** Creates an entry of which only the day is known. */
    public static Activity on(LocalDate day, ActivityKind kind, String text, @Nullable String path) {
        return new Activity(day.atStartOfDay().toInstant(ZoneOffset.UTC), true, kind, text, null, path);
    }

    Activity withActor(@Nullable String name) {
        return new Activity(at, wholeDay, kind, text, name, path);
    }
}
