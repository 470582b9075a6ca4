package io.seatwise.access.organisation;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.http.ClientAddress;
import io.seatwise.access.people.Emails;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.throttle.SignInAttempt;
import io.seatwise.access.throttle.SignInThrottle;
import io.seatwise.access.throttle.TooManyAttemptsException;
import io.seatwise.ids.PartnerId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sends people to the provider of their organisation; {@link OrganisationAnswers} signs them in when they come back. */
@Service
public class OrganisationSignIn {

    private final OrganisationRows rows;
    private final OrganisationCeremony ceremony;
    private final PersonRepository persons;
    private final PartnerTransactions transactions;
    private final SignInThrottle throttle;
    private final Clock clock;

    OrganisationSignIn(
            OrganisationRows rows,
            OrganisationCeremony ceremony,
            PersonRepository persons,
            PartnerTransactions transactions,
            SignInThrottle throttle,
            Clock clock) {
        this.rows = rows;
        this.ceremony = ceremony;
        this.persons = persons;
        this.transactions = transactions;
        this.throttle = throttle;
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
