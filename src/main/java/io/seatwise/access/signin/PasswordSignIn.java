package io.seatwise.access.signin;

import io.seatwise.access.credentials.PasswordHashing;
import io.seatwise.access.http.ClientAddress;
import io.seatwise.access.organisation.LocalSignIns;
import io.seatwise.access.people.Emails;
import io.seatwise.access.people.InstallationPeople;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonState;
import io.seatwise.access.secondfactor.SecondFactorNeededException;
import io.seatwise.access.secondfactor.SecondFactors;
import io.seatwise.access.throttle.SignInAttempt;
import io.seatwise.access.throttle.SignInThrottle;
import io.seatwise.access.throttle.TooManyAttemptsException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs a person in by e-mail and password. Unknown, invited and disabled people get the answer of a wrong password,
 * after the same work: one attempt counted, one hash, one row written. So do people who must sign in with their
 * organisation.
 */
@Component
public class PasswordSignIn implements AuthenticationProvider {

    private final InstallationPeople people;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final SecondFactors factors;
    private final SignInSteps steps;
    private final LocalSignIns locals;

    PasswordSignIn(
            InstallationPeople people,
            PasswordHashing hashing,
            SignInThrottle throttle,
            SecondFactors factors,
            SignInSteps steps,
            LocalSignIns locals) {
        this.people = people;
        this.hashing = hashing;
        this.throttle = throttle;
        this.factors = factors;
        this.steps = steps;
        this.locals = locals;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = Emails.normal(attempt.getName());
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : ClientAddress.orUnknown();
        SignInAttempt counted = SignInAttempt.current(email, address);
        Optional<Duration> waiting = throttle.reserve(counted);
        if (waiting.isPresent()) {
            throw new TooManyAttemptsException(waiting.get());
        }
        Optional<Person> person = people.findByEmail(email);
        boolean right =
                hashing.matches(password, person.map(Person::passwordHash).orElse(null));
        if (person.isEmpty() || !right || !mayUsePassword(person.get())) {
            person.ifPresentOrElse(
                    known -> throttle.failed(known.key().partnerId(), known.email(), state(known, right)),
                    () -> throttle.likeAudit(counted));
            throw new BadCredentialsException("Unknown person or wrong password");
        }
        throttle.succeeded(counted);
        Person known = renewed(person.get(), password);
        if (factors.isNeeded(known.key())) {
            throw new SecondFactorNeededException(known);
        }
        return steps.passwordProven(known);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Person renewed(Person person, String password) {
        String hash = person.passwordHash();
        if (hash == null || !hashing.isOutdated(hash)) {
            return person;
        }
        return people.save(person.withStrongerHash(hashing.hash(password)));
    }

    private boolean mayUsePassword(Person person) {
        return person.state() == PersonState.ACTIVE && locals.arePermitted(person);
    }

    private static String state(Person person, boolean right) {
        if (!right) {
            return "Wrong password";
        }
        return person.state() == PersonState.ACTIVE ? LocalSignIns.REFUSED : "State " + person.state();
    }
}
