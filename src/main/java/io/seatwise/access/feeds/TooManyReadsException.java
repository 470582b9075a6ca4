package io.seatwise.access.feeds;

import java.time.Duration;

/** Refuses a link that was read too often. */
public final class TooManyReadsException extends RuntimeException {

    private final transient Duration retryAfter;

    TooManyReadsException(Duration retryAfter) {
        super("This link was read too often; it can be read again in " + retryAfter.toMinutes() + " minutes");
        this.retryAfter = retryAfter;
    }

    /** The time after which the link can be read again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
