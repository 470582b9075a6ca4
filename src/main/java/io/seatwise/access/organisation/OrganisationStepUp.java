package io.seatwise.access.organisation;

import io.seatwise.access.StepUp;
import io.seatwise.access.organisation.OrganisationCeremony.Begun;
import io.seatwise.access.organisation.OrganisationCeremony.Confirmed;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.secondfactor.SecondFactorMode;
import io.seatwise.access.secondfactor.SecondFactors;
import io.seatwise.access.signin.SignedInPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/**
 * Has a person whose organisation proved both factors prove them there again, for a step that needs a recent one. The
 * provider must ask anew and say when it did.
 */
@Service
public class OrganisationStepUp {

    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
    private static final String NOTICE = OrganisationStepUp.class.getName();

    private final OrganisationCeremony ceremony;
    private final OrganisationPeople people;
    private final SecondFactors factors;
    private final StepUp stepUp;
    private final Clock clock;

    OrganisationStepUp(
            OrganisationCeremony ceremony,
            OrganisationPeople people,
            SecondFactors factors,
            StepUp stepUp,
            Clock clock) {
        this.ceremony = ceremony;
        this.people = people;
        this.factors = factors;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    /** What is to be said after coming back: that the proof is renewed (empty), or why it is not. */
    public record Notice(Optional<OrganisationProblem> problem) {}

    /** Whether the signed-in person's organisation proved both factors in this session. */
    public boolean isPossible() {
        return signedIn().filter(SignedInPerson::byOrganisation).isPresent();
    }

    /**
     * Returns the address at which the signed-in person proves the factors again.
     *
     * @param returnTo the path of the page to come back to
     * @throws OrganisationException where the provider does not answer
     */
    public String begin(HttpServletRequest request, HttpServletResponse response, String returnTo) {
        SignedInPerson me = signedIn()
                .filter(SignedInPerson::byOrganisation)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
        return ceremony.begin(
                request,
                response,
                me.partnerId(),
                new Flow(
                        Flow.Purpose.STEP_UP,
                        me.email(),
                        me.sessionId(),
                        "/" + returnTo.replaceFirst("^[/\\\\]+", ""),
                        clock.instant()));
    }

    /** What is to be said to the person who has just come back, once. */
    public Optional<Notice> notice(HttpServletRequest request) {
        Object kept = request.getSession().getAttribute(NOTICE);
        request.getSession().removeAttribute(NOTICE);
        return kept instanceof String name
                ? Optional.of(
                        new Notice(name.isEmpty() ? Optional.empty() : Optional.of(OrganisationProblem.valueOf(name))))
                : Optional.empty();
    }

    /** Renews the proof of the session that asked, and returns the path to go back to. */
    String comeBack(HttpServletRequest request, Begun begun) {
        String notice = "";
        try {
            renew(request, begun);
        } catch (OrganisationException problem) {
            notice = problem.problem().name();
        }
        request.getSession().setAttribute(NOTICE, notice);
        return begun.flow().returnTo();
    }

    private void renew(HttpServletRequest request, Begun begun) {
        SignedInPerson me = signedIn()
                .filter(person -> person.sessionId() != null
                        && person.sessionId().equals(begun.flow().session()))
                .orElseThrow(() -> new OrganisationException(OrganisationProblem.EXPIRED, "Another session"));
        Confirmed answer = ceremony.confirm(request, begun);
        Confirmation confirmed = answer.confirmation();
        if (!people.find(answer.organisation(), confirmed)
                .equals(Optional.of(new PersonKey(me.partnerId(), me.personId())))) {
            throw new OrganisationException(OrganisationProblem.NOT_PERMITTED, "Another person");
        }
        Instant at = confirmed.authenticatedAt();
        if (at == null || at.isBefore(begun.flow().since().minus(CLOCKS_APART))) {
            throw new OrganisationException(OrganisationProblem.NOT_RECENT, "The provider did not ask again");
        }
        if (factors.mode() == SecondFactorMode.REQUIRED && !confirmed.isTwoFactors()) {
            throw new OrganisationException(OrganisationProblem.NOT_RECENT, "The provider proved one factor");
        }
        stepUp.provenByOrganisation();
        request.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        SecurityContextHolder.getContext());
    }

    static Optional<SignedInPerson> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }
}
