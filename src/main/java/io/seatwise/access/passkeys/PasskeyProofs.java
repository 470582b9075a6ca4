package io.seatwise.access.passkeys;

import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.http.ClientAddress;
import io.seatwise.access.organisation.LocalSignIns;
import io.seatwise.access.people.InstallationPeople;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.people.PersonState;
import io.seatwise.access.signin.SignInSteps;
import io.seatwise.access.throttle.SignInAttempt;
import io.seatwise.access.throttle.SignInThrottle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;

/**
 * Proofs by passkey: a whole sign-in, the second factor after a password, or a step that needs a recent factor. The same
 * attempts are counted as for passwords; unknown passkeys share one account that nobody has.
 */
@Service
public class PasskeyProofs {

    private final PasskeyRows rows;
    private final PasskeyCeremonies ceremonies;
    private final SignInThrottle throttle;
    private final SignInSteps steps;
    private final LocalSignIns locals;
    private final InstallationPeople people;

    PasskeyProofs(
            PasskeyRows rows,
            PasskeyCeremonies ceremonies,
            SignInThrottle throttle,
            SignInSteps steps,
            LocalSignIns locals,
            InstallationPeople people) {
        this.rows = rows;
        this.ceremonies = ceremonies;
        this.throttle = throttle;
        this.steps = steps;
        this.locals = locals;
        this.people = people;
    }

    /** Creates a challenge for any person. */
    public PasskeyChallenge<PublicKeyCredentialRequestOptions> askAnybody() {
        return ceremonies.askAnybody();
    }

    /** Creates a challenge for the passkeys of this person. */
    public PasskeyChallenge<PublicKeyCredentialRequestOptions> ask(PersonKey person) {
        return ceremonies.ask(person);
    }

    /**
     * Signs in the person whose passkey answered and returns the path to go to.
     *
     * @throws RefusedException when the answer is not right, the person may not sign in, or there were too many attempts
     */
    public String signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge,
            String answer) {
        Person person = proven(challenge, answer);
        if (person.state() != PersonState.ACTIVE) {
            failed(person, "State " + person.state());
            throw new RefusedException(Refusal.PASSKEY_WRONG);
        }
        if (!locals.arePermitted(person)) {
            failed(person, LocalSignIns.REFUSED);
            throw new RefusedException(Refusal.PASSKEY_WRONG);
        }
        return steps.signIn(request, response, person, "Passkey");
    }

    /**
     * Proves that this person is there.
     *
     * @throws RefusedException when the answer is not right or of another person, or there were too many attempts
     */
    public void prove(
            PersonKey expected, PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge, String answer) {
        if (!proven(challenge, answer).key().equals(expected)) {
            throw new RefusedException(Refusal.PASSKEY_WRONG);
        }
    }

    private Person proven(PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge, String answer) {
        Optional<Person> claimed = claimed(answer);
        SignInAttempt counted =
                SignInAttempt.current(claimed.map(Person::email).orElse("passkey"), ClientAddress.orUnknown());
        if (throttle.reserve(counted).isPresent()) {
            throw new RefusedException(Refusal.TOO_MANY_ATTEMPTS);
        }
        try {
            ceremonies.prove(challenge, answer);
        } catch (RefusedException refused) {
            claimed.ifPresent(person -> failed(person, "Passkey"));
            throw refused;
        }
        throttle.succeeded(counted);
        return claimed.orElseThrow(() -> new RefusedException(Refusal.PASSKEY_WRONG));
    }

    private Optional<Person> claimed(String answer) {
        byte[] credential = ceremonies.claimed(answer);
        return people.find(() -> rows.byCredential(credential).map(PasskeyRows.Row::person));
    }

    private void failed(Person person, String detail) {
        throttle.failed(person.key().partnerId(), person.email(), detail);
    }
}
