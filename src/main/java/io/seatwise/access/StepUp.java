package io.seatwise.access;

import io.seatwise.access.passkeys.PasskeyChallenge;
import io.seatwise.access.passkeys.PasskeyProofs;
import io.seatwise.access.passkeys.PasskeyRows;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.secondfactor.SecondFactorMode;
import io.seatwise.access.secondfactor.SecondFactors;
import io.seatwise.access.signin.SignedInPerson;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;

/**
 * Keeps a session that was left open, or stolen, from secrets, roles and whole portfolios: for these a person proves the
 * second factor again when the last proof is too old, or their organisation does. People without either are not asked.
 */
@Service
public class StepUp {

    private final SecondFactors factors;
    private final PasskeyRows passkeys;
    private final PasskeyProofs proofs;
    private final Clock clock;
    private final Duration validFor;

    StepUp(
            SecondFactors factors,
            PasskeyRows passkeys,
            PasskeyProofs proofs,
            Clock clock,
            @Value("${seatwise.step-up-after}") Duration validFor) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.proofs = proofs;
        this.clock = clock;
        this.validFor = validFor;
    }

    /** @throws StepUpNeededException when the signed-in person's last proof is too old */
    public void require() {
        if (person().filter(this::isDue).isPresent()) {
            throw new StepUpNeededException();
        }
    }

    /**
     * Proves the second factor for this session anew.
     *
     * @throws RefusedException when the code is wrong, used, or codes were tried too often
     */
    public void prove(String code) {
        SignedInPerson me = required();
        factors.prove(key(me), code);
        renew(me);
    }

    /** Whether the signed-in person has an app, whose codes can be asked for. */
    public boolean hasApp() {
        return person().filter(me -> factors.isSetUp(key(me))).isPresent();
    }

    /** Whether the signed-in person has a passkey. */
    public boolean hasPasskey() {
        return person().filter(me -> passkeys.exist(key(me))).isPresent();
    }

    /** Asks for one of the signed-in person's passkeys. */
    public PasskeyChallenge<PublicKeyCredentialRequestOptions> askForPasskey() {
        return proofs.ask(key(required()));
    }

    /**
     * Proves a passkey of the signed-in person for this session anew.
     *
     * @throws RefusedException when the answer is not right, or of another person
     */
    public void prove(PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge, String answer) {
        SignedInPerson me = required();
        proofs.prove(key(me), challenge, answer);
        renew(me);
    }

    /** Notes that the organisation of the signed-in person has just proven the factors anew. */
    public void provenByOrganisation() {
        renew(required());
    }

    private void renew(SignedInPerson me) {
        SignedInPerson proven = me.withProof(clock.instant());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(proven, null, proven.getAuthorities()));
    }

    private boolean isDue(SignedInPerson me) {
        return !clock.instant().isBefore(me.provenAt().plus(validFor))
                && factors.mode() != SecondFactorMode.OFF
                && (me.byOrganisation() || factors.isSetUp(key(me)) || passkeys.exist(key(me)));
    }

    private static SignedInPerson required() {
        return person().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    private static Optional<SignedInPerson> person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }

    private static PersonKey key(SignedInPerson me) {
        return new PersonKey(me.partnerId(), me.personId());
    }
}
