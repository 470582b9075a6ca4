package io.seatwise.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not even looked at: the account or the network has to wait first. */
class TooManyAttemptsException extends AuthenticationException {

    private final Duration wait;

    TooManyAttemptsException(Duration wait) {
        super("Too many failures, wait " + wait);
        this.wait = wait;
    }

    Duration waiting() {
        return wait;
    }
}
