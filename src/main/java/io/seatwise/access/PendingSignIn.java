package io.seatwise.access;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A sign-in between password and second factor, kept in the HTTP session. It is no authentication: until the last factor
 * is proven the visitor stays anonymous to every filter, view and service.
 */
record PendingSignIn(UUID partnerId, UUID personId, long accessVersion, Instant since) implements Serializable {

    /** The attribute of the HTTP session. */
    static final String ATTRIBUTE = PendingSignIn.class.getName();

    static final Duration VALID = Duration.ofMinutes(10);

    PersonKey person() {
        return new PersonKey(partnerId, personId);
    }

    boolean isValid(Instant now) {
        return now.isBefore(since.plus(VALID));
    }
}
