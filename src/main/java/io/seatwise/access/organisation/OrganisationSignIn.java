package io.seatwise.access.organisation;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.RecentFactor;
import io.seatwise.access.Roles;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.http.ClientAddress;
import io.seatwise.access.organisation.OrganisationCeremony.Begun;
import io.seatwise.access.people.Emails;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.signin.SignInSteps;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.access.throttle.SignInAttempt;
import io.seatwise.access.throttle.SignInThrottle;
import io.seatwise.access.throttle.TooManyAttemptsException;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.PartnerId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Sends people to the provider of their organisation, and signs them in when they come back. */
@Service
public class OrganisationSignIn {

    private static final String SETTINGS = "/settings/organisation";
    private static final String FAILED = "/login?organisation=";

    private final OrganisationRows rows;
    private final OrganisationCeremony ceremony;
    private final OrganisationPeople people;
    private final OrganisationStepUp stepUp;
    private final PersonRepository persons;
    private final PartnerTransactions transactions;
    private final SignInThrottle throttle;
    private final SignInSteps steps;
    private final AuditLog audit;
    private final Clock clock;

    OrganisationSignIn(
            OrganisationRows rows,
            OrganisationCeremony ceremony,
            OrganisationPeople people,
            OrganisationStepUp stepUp,
            PersonRepository persons,
            PartnerTransactions transactions,
            SignInThrottle throttle,
            SignInSteps steps,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.ceremony = ceremony;
        this.people = people;
        this.stepUp = stepUp;
        this.persons = persons;
        this.transactions = transactions;
        this.throttle = throttle;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether any partner of this installation signs in this way. */
    public boolean isOffered() {
        return transactions.installation(rows::isAnyEnabled);
    }

    /**
     * Returns the address of the provider for this e-mail address. Empty where no organisation signs in with it. An
     * account makes no difference, but with another partner than the one that claims the address's domain.
     *
     * @throws OrganisationException where the provider does not answer
     * @throws TooManyAttemptsException where this address or network has to wait
     */
    public Optional<String> begin(HttpServletRequest request, HttpServletResponse response, String email) {
        String normal = Emails.normal(email);
        throttle.reserve(SignInAttempt.current(normal, ClientAddress.orUnknown()))
                .ifPresent(wait -> {
                    throw new TooManyAttemptsException(wait);
                });
        Flow flow = new Flow(Flow.Purpose.SIGN_IN, normal, null, "/", clock.instant());
        return partner(normal).map(partner -> ceremony.begin(request, response, partner, flow));
    }

    /** Returns the address at which an administrator tries the stored settings out, whether they are on or not. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public String tryOut(
            PartnerScope scope, SignedInPerson me, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().removeAttribute(TrialResult.ATTRIBUTE);
        transactions
                .read(scope, () -> rows.find(scope.partnerId()))
                .orElseThrow(() -> new NotFoundException("settings of the organisation"));
        return ceremony.begin(
                request,
                response,
                scope.partnerId(),
                new Flow(Flow.Purpose.TRIAL, null, me.sessionId(), SETTINGS, clock.instant()));
    }

    /** The result of the trial that this browser has just come back from, once. */
    public Optional<TrialResult> trial(HttpServletRequest request) {
        if (request.getSession().getAttribute(TrialResult.ATTRIBUTE) instanceof TrialResult result) {
            request.getSession().removeAttribute(TrialResult.ATTRIBUTE);
            return Optional.of(result);
        }
        return Optional.empty();
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
            case TRIAL -> trial(request, begun.get());
        };
    }

    private String signIn(HttpServletRequest request, HttpServletResponse response, Begun begun) {
        String typed = String.valueOf(begun.flow().email());
        String actor = typed;
        try {
            Organisation organisation = transactions
                    .installation(() -> rows.find(begun.partner()))
                    .filter(Organisation::enabled)
                    .orElseThrow(() -> new OrganisationException(OrganisationProblem.NOT_PERMITTED, "Switched off"));
            Confirmation confirmed = confirmed(request, begun, organisation);
            actor = confirmed.email().isEmpty() ? typed : confirmed.email();
            Person person = people.admit(organisation, confirmed);
            throttle.succeeded(SignInAttempt.current(typed, ClientAddress.orUnknown()));
            endOtherSession(request);
            return steps.confirmedByOrganisation(
                    request, response, person, confirmed.methods(), confirmed.isTwoFactors());
        } catch (OrganisationException problem) {
            audit.record(begun.partner(), actor, "sign-in.failed", actor, "Organisation: " + problem.detail());
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

    private Confirmation confirmed(HttpServletRequest request, Begun begun, Organisation organisation) {
        return Confirmation.of(
                ceremony.confirm(request, begun), organisation.settings().claims());
    }

    /** Notes whether the settings work, for the administrator who began it in this session. */
    private String trial(HttpServletRequest request, Begun begun) {
        Optional<SignedInPerson> me = OrganisationStepUp.signedIn()
                .filter(person -> person.partnerId().equals(begun.partner())
                        && person.sessionId() != null
                        && person.sessionId().equals(begun.flow().session()));
        if (me.isEmpty()) {
            return FAILED + OrganisationProblem.EXPIRED;
        }
        TrialResult.Claimed claimed = TrialResult.NOTHING;
        TrialResult result;
        try {
            Organisation organisation = transactions
                    .installation(() -> rows.find(begun.partner()))
                    .orElseThrow(() -> new OrganisationException(OrganisationProblem.NOT_PERMITTED, "Removed"));
            Confirmation confirmed = confirmed(request, begun, organisation);
            claimed = new TrialResult.Claimed(
                    confirmed.email(), confirmed.groups(), confirmed.methods(), confirmed.isTwoFactors());
            result = new TrialResult(null, "", claimed, OrganisationPeople.check(organisation.settings(), confirmed));
            transactions.installation(() -> {
                rows.markTested(begun.partner(), organisation.version(), clock.instant());
                return true;
            });
        } catch (OrganisationException problem) {
            result = new TrialResult(problem.problem(), problem.detail(), claimed, null);
        }
        audit.record(
                begun.partner(),
                me.get().who(),
                "settings.organisation",
                me.get().email(),
                result.problem() == null ? "Tested" : "Test failed: " + result.detail());
        request.getSession().setAttribute(TrialResult.ATTRIBUTE, result);
        return SETTINGS;
    }

    /**
     * The partner that a person with this address belongs to; for an unknown address the one partner with its domain.
     * Domains are not verified: nobody is sent to the provider of another partner that claims theirs.
     */
    private Optional<PartnerId> partner(String email) {
        return transactions.installation(() -> {
            List<PartnerId> partners = rows.findEnabledByDomain(email.substring(email.lastIndexOf('@') + 1));
            Optional<PartnerId> own = persons.findByEmailInInstallation(email)
                    .map(person -> person.key().partnerId());
            return own.isPresent() || partners.size() != 1
                    ? own.filter(partners::contains)
                    : Optional.of(partners.getFirst());
        });
    }
}
