package io.seatwise.licensing.subscriptions;

import org.jspecify.annotations.Nullable;

/**
 * What is scheduled for the end of a subscription's term.
 *
 * @param action null when nothing is scheduled
 * @param quantity the seats from then on; null for the present ones
 * @param termDuration the term that follows; null for the present one
 */
public record ScheduledChange(
        @Nullable ScheduledAction action,
        @Nullable Long quantity,
        @Nullable String termDuration) {

    public static final ScheduledChange NONE = new ScheduledChange(null, null, null);
}
