package io.seatwise.access.throttle;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not even looked at: the account or the network has to wait first. */
public class TooManyAttemptsException extends AuthenticationException {

    private final Duration wait;

    public TooManyAttemptsException(Duration wait) {
        super("Too many failures, wait " + wait);
        this.wait = wait;
    }

    public Duration waiting() {
        return wait;
    }
}
