package io.seatwise.access.signin;

import io.seatwise.access.people.PersonKey;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A sign-in between password and second factor, kept in the HTTP session. It is no authentication: until the last factor
 * is proven the visitor stays anonymous to every filter, view and service.
 *
 * @param first what is proven already, for the audit
 */
public record PendingSignIn(PartnerId partnerId, PersonId personId, long accessVersion, String first, Instant since)
        implements Serializable {

    /** The attribute of the HTTP session. */
    public static final String ATTRIBUTE = PendingSignIn.class.getName();

    static final Duration VALID = Duration.ofMinutes(10);

    public PersonKey person() {
        return new PersonKey(partnerId, personId);
    }

    public boolean isValid(Instant now) {
        return now.isBefore(since.plus(VALID));
    }
}
