package io.seatwise.training.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of one week's digest for one person.
 *
 * @param week the Monday of the week
 * @param toldUntil the last day it tells of
 */
public record DigestLetter(LocalDate week, State state, Delivery delivery, LocalDate toldUntil) {

    /** The maximum number of attempts for a digest. */
    public static final int MOST_ATTEMPTS = DigestCalendar.ATTEMPTS;

    /** Where a letter stands. */
    public enum State {
        /** It is being made. */
        CLAIMED,
        /** It is being handed to the mail server. */
        SENDING,
        SENT,
        /** There was nothing to tell, so none was sent. */
        NOTHING,
        /** It is tried again. */
        FAILED,
        /** It is not tried again. */
        GIVEN_UP,
        /** Seatwise was stopped while handing it over. It is not sent again, for it may have arrived. */
        UNKNOWN
    }

    /**
     * The attempts to send it.
     *
     * @param attempts how often it was tried
     * @param attemptedAt when it was last tried, or sent
     * @param nextAttemptAt when it is tried again; given while FAILED
     * @param failure why it failed; given while FAILED or GIVEN_UP
     */
    public record Delivery(
            int attempts,
            Instant attemptedAt,
            @Nullable Instant nextAttemptAt,
            @Nullable DigestFailure failure) {}
}
