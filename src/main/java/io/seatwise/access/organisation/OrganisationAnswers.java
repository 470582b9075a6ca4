package io.seatwise.access.organisation;

import io.seatwise.access.http.ClientAddress;
import io.seatwise.access.organisation.OrganisationCeremony.Begun;
import io.seatwise.access.organisation.OrganisationCeremony.Confirmed;
import io.seatwise.access.people.Person;
import io.seatwise.access.signin.SignInSteps;
import io.seatwise.access.throttle.SignInAttempt;
import io.seatwise.access.throttle.SignInThrottle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Handles the answers of identity providers, and signs in the people who came to sign in. */
@Service
public class OrganisationAnswers {

    static final String FAILED = "/login?organisation=";

    private final OrganisationCeremony ceremony;
    private final OrganisationPeople people;
    private final OrganisationStepUp stepUp;
    private final OrganisationTrial trial;
    private final SignInThrottle throttle;
    private final SignInSteps steps;

    OrganisationAnswers(
            OrganisationCeremony ceremony,
            OrganisationPeople people,
            OrganisationStepUp stepUp,
            OrganisationTrial trial,
            SignInThrottle throttle,
            SignInSteps steps) {
        this.ceremony = ceremony;
        this.people = people;
        this.stepUp = stepUp;
        this.trial = trial;
        this.throttle = throttle;
        this.steps = steps;
    }

    /** Takes the answer of a provider and returns the path to go to. */
    String comeBack(HttpServletRequest request, HttpServletResponse response, String partner) {
        Optional<Begun> begun = ceremony.comeBack(request, response, partner);
        if (begun.isEmpty()) {
            return FAILED + OrganisationProblem.EXPIRED;
        }
        return switch (begun.get().flow().purpose()) {
            case SIGN_IN -> signIn(request, response, begun.get());
            case STEP_UP -> stepUp.comeBack(request, begun.get());
            case TRIAL -> trial.comeBack(request, begun.get());
        };
    }

    private String signIn(HttpServletRequest request, HttpServletResponse response, Begun begun) {
        String typed = String.valueOf(begun.flow().email());
        String actor = typed;
        try {
            Confirmed answer = ceremony.confirm(request, begun);
            Confirmation confirmed = answer.confirmation();
            actor = confirmed.email().isEmpty() ? typed : confirmed.email();
            Person person = people.admit(answer.organisation(), confirmed);
            throttle.succeeded(SignInAttempt.current(typed, ClientAddress.orUnknown()));
            endOtherSession(request);
            return steps.confirmedByOrganisation(
                    request, response, person, confirmed.methods(), confirmed.isTwoFactors());
        } catch (OrganisationException problem) {
            throttle.failed(begun.partner(), actor, "Organisation: " + problem.detail());
            return FAILED + problem.problem();
        }
    }

    /** Pages of somebody who has signed in in this browser meanwhile must not go on in the new person's session. */
    private static void endOtherSession(HttpServletRequest request) {
        if (OrganisationStepUp.signedIn().isPresent()) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
        }
    }
}
