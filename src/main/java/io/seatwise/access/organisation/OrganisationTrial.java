package io.seatwise.access.organisation;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.RecentFactor;
import io.seatwise.access.Roles;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.organisation.OrganisationCeremony.Begun;
import io.seatwise.access.organisation.OrganisationCeremony.Confirmed;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.base.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lets an administrator try the stored settings of the sign-in without starting a new session. */
@Service
public class OrganisationTrial {

    private static final String SETTINGS = "/settings/organisation";

    private final OrganisationRows rows;
    private final OrganisationCeremony ceremony;
    private final PartnerTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    OrganisationTrial(
            OrganisationRows rows,
            OrganisationCeremony ceremony,
            PartnerTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.ceremony = ceremony;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the address at which an administrator tries the stored settings out, whether they are on or not. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public String begin(
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
    public Optional<TrialResult> result(HttpServletRequest request) {
        if (request.getSession().getAttribute(TrialResult.ATTRIBUTE) instanceof TrialResult result) {
            request.getSession().removeAttribute(TrialResult.ATTRIBUTE);
            return Optional.of(result);
        }
        return Optional.empty();
    }

    /** Notes whether the settings work, for the administrator who began it in this session; returns the path to go to. */
    String comeBack(HttpServletRequest request, Begun begun) {
        Optional<SignedInPerson> me = OrganisationStepUp.signedIn()
                .filter(person -> person.partnerId().equals(begun.partner())
                        && person.sessionId() != null
                        && person.sessionId().equals(begun.flow().session()));
        if (me.isEmpty()) {
            return OrganisationAnswers.FAILED + OrganisationProblem.EXPIRED;
        }
        TrialResult.Claimed claimed = TrialResult.NOTHING;
        TrialResult result;
        try {
            Confirmed answer = ceremony.confirm(request, begun);
            Organisation organisation = answer.organisation();
            Confirmation confirmed = answer.confirmation();
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
}
