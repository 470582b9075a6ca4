package io.seatwise.access;

import org.springframework.security.core.AuthenticationException;

/** The password was right; the second factor is still to be proven or set up. */
class SecondFactorNeededException extends AuthenticationException {

    private final transient PersonKey person;
    private final long accessVersion;

    SecondFactorNeededException(Person person) {
        super("A second factor is needed");
        this.person = person.key();
        this.accessVersion = person.accessVersion();
    }

    PersonKey person() {
        return person;
    }

    long accessVersion() {
        return accessVersion;
    }
}
