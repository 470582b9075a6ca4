package io.seatwise.access;

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
import org.springframework.stereotype.Service;

/**
 * Keeps a session that was left open, or stolen, from secrets, roles and whole portfolios: for these a person proves the
 * second factor again when the last proof is too old. People without a second factor are not asked.
 */
@Service
public class StepUp {

    private final SecondFactors factors;
    private final Clock clock;
    private final Duration validFor;

    StepUp(SecondFactors factors, Clock clock, @Value("${seatwise.step-up-after}") Duration validFor) {
        this.factors = factors;
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
        SignedInPerson me =
                person().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
        factors.prove(key(me), code);
        SignedInPerson proven = me.withProof(clock.instant());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(proven, null, proven.getAuthorities()));
    }

    private boolean isDue(SignedInPerson me) {
        return !clock.instant().isBefore(me.provenAt().plus(validFor))
                && factors.mode() != SecondFactorMode.OFF
                && factors.isSetUp(key(me));
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
