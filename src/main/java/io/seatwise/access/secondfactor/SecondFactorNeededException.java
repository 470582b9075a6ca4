package io.seatwise.access.secondfactor;

import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonKey;
import org.springframework.security.core.AuthenticationException;

/** The password was right; the second factor is still to be proven or set up. */
public class SecondFactorNeededException extends AuthenticationException {

    private final transient PersonKey person;
    private final long accessVersion;

    public SecondFactorNeededException(Person person) {
        super("A second factor is needed");
        this.person = person.key();
        this.accessVersion = person.accessVersion();
    }

    public PersonKey person() {
        return person;
    }

    public long accessVersion() {
        return accessVersion;
    }
}
