package io.seatwise.access.organisation;

import io.seatwise.ids.SessionId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visit to the provider is for, kept in the HTTP session until the person comes back.
 *
 * @param email what was typed; null for somebody who is signed in
 * @param session the session that asks; null for somebody who is not signed in
 * @param returnTo the path to go back to, for somebody who is signed in
 */
record Flow(
        Purpose purpose, @Nullable String email, @Nullable SessionId session, String returnTo, Instant since)
        implements Serializable {

    private static final Duration VALID = Duration.ofMinutes(15);

    /** Why somebody is sent to the provider. */
    enum Purpose {
        SIGN_IN,
        /** A signed-in person proves again who they are. */
        STEP_UP,
        /** An administrator tries the settings out. */
        TRIAL
    }

    boolean isValid(Instant now) {
        return now.isBefore(since.plus(VALID));
    }
}
