package io.seatwise.access.secondfactor;

import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.passkeys.PasskeyChallenge;
import io.seatwise.access.passkeys.PasskeyProofs;
import io.seatwise.access.passkeys.PasskeyRows;
import io.seatwise.access.people.InstallationPeople;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonState;
import io.seatwise.access.signin.PendingSignIn;
import io.seatwise.access.signin.SignInSteps;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;

/** The step of a sign-in after the password: proves or sets up the second factor and only then signs the person in. */
@Service
public class SecondStep {

    private static final String PROVEN = SecondStep.class.getName() + ".proven";
    private static final String BY_PASSKEY = SecondStep.class.getName() + ".byPasskey";

    private final SecondFactors factors;
    private final PasskeyRows passkeys;
    private final PasskeyProofs proofs;
    private final SignInSteps steps;
    private final InstallationPeople people;
    private final Clock clock;

    SecondStep(
            SecondFactors factors,
            PasskeyRows passkeys,
            PasskeyProofs proofs,
            SignInSteps steps,
            InstallationPeople people,
            Clock clock) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.proofs = proofs;
        this.steps = steps;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is asked of the visitor.
     *
     * @param app whether an authenticator app is set up, so that a code can be asked for
     * @param passkey whether there is a passkey; with neither, an app is set up
     */
    public record Question(String email, boolean app, boolean passkey) {

        public boolean setUp() {
            return app || passkey;
        }
    }

    /** What a new app is given. */
    public record NewApp(String secret, String uri) {}

    /** Empty when nobody has just proven a first factor here, or longer than ten minutes ago. */
    public Optional<Question> question(HttpServletRequest request) {
        return pending(request)
                .map(person ->
                        new Question(person.email(), factors.isSetUp(person.key()), passkeys.exist(person.key())));
    }

    /** A secret for an app to be set up; nothing is stored before its first code. */
    public NewApp newApp(String email) {
        String secret = TotpCodes.newSecret();
        return new NewApp(secret, TotpCodes.uri(secret, email));
    }

    /**
     * Sets up the app; the visitor signs in by {@link #finish} once the recovery codes are kept.
     *
     * @throws RefusedException when the code is wrong, or somebody has set up a factor meanwhile
     */
    public List<String> setUp(HttpServletRequest request, String secret, String code) {
        Person person = required(request);
        if (factors.isSetUp(person.key()) || passkeys.exist(person.key())) {
            throw new RefusedException(Refusal.CHANGED_MEANWHILE);
        }
        List<String> codes = factors.setUp(person.key(), secret, code);
        session(request).setAttribute(PROVEN, person.key().personId());
        return codes;
    }

    /** @throws RefusedException when the code is wrong */
    public void prove(HttpServletRequest request, String code) {
        Person person = required(request);
        factors.prove(person.key(), code);
        session(request).setAttribute(PROVEN, person.key().personId());
        session(request).removeAttribute(BY_PASSKEY);
    }

    /** Asks for one of the person's passkeys. */
    public PasskeyChallenge<PublicKeyCredentialRequestOptions> askForPasskey(HttpServletRequest request) {
        return proofs.ask(required(request).key());
    }

    /** @throws RefusedException when the answer is not right, or of another person */
    public void prove(
            HttpServletRequest request, PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge, String answer) {
        Person person = required(request);
        proofs.prove(person.key(), challenge, answer);
        session(request).setAttribute(PROVEN, person.key().personId());
        session(request).setAttribute(BY_PASSKEY, true);
    }

    /** Signs the person in and returns the path to go to. */
    public String finish(HttpServletRequest request, HttpServletResponse response) {
        Person person = required(request);
        HttpSession session = session(request);
        if (!person.key().personId().equals(session.getAttribute(PROVEN))) {
            throw new RefusedException(Refusal.LINK_INVALID);
        }
        String proof = first(session) + (session.getAttribute(BY_PASSKEY) == null ? " and code" : " and passkey");
        session.removeAttribute(BY_PASSKEY);
        session.removeAttribute(PROVEN);
        session.removeAttribute(PendingSignIn.ATTRIBUTE);
        return steps.signIn(request, response, person, proof);
    }

    private Person required(HttpServletRequest request) {
        return pending(request).orElseThrow(() -> new RefusedException(Refusal.LINK_INVALID));
    }

    private Optional<Person> pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(PendingSignIn.ATTRIBUTE) instanceof PendingSignIn pending
                        && pending.isValid(clock.instant())
                ? people.find(pending.person())
                        .filter(person -> person.state() == PersonState.ACTIVE
                                && person.accessVersion() == pending.accessVersion())
                : Optional.empty();
    }

    private static String first(HttpSession session) {
        return session.getAttribute(PendingSignIn.ATTRIBUTE) instanceof PendingSignIn pending
                ? pending.first()
                : "Password";
    }

    private static HttpSession session(HttpServletRequest request) {
        return request.getSession();
    }
}
