package io.seatwise.access.passkeys;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a browser is asked to sign, answered at most once and within five minutes. The page that asks holds it on the
 * server.
 *
 * @param <T> the framework's options, which the answer is checked against
 */
public final class PasskeyChallenge<T extends Serializable> implements Serializable {

    static final Duration VALID = Duration.ofMinutes(5);

    private final T options;
    private final String json;
    private final Instant since;
    private final AtomicBoolean answered = new AtomicBoolean();

    PasskeyChallenge(T options, String json, Instant since) {
        this.options = options;
        this.json = json;
        this.since = since;
    }

    /** The options for the browser. */
    public String json() {
        return json;
    }

    /** The options for the check of the first answer; empty for a second or a late one. */
    Optional<T> take(Instant now) {
        return answered.compareAndSet(false, true) && now.isBefore(since.plus(VALID))
                ? Optional.of(options)
                : Optional.empty();
    }
}
