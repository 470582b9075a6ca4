package io.seatwise.access;

import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.people.PersonState;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.ids.PersonId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets a job do what one person would do, with the role and the sight that the person has at that moment: services
 * check it as they check the signed-in person.
 */
@Component
public class OnBehalf {

    private final PersonRepository people;
    private final PartnerTransactions transactions;
    private final Scopes scopes;
    private final Clock clock;

    OnBehalf(PersonRepository people, PartnerTransactions transactions, Scopes scopes, Clock clock) {
        this.people = people;
        this.transactions = transactions;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * The person in whose name something is done.
     *
     * @param scope what the person may touch
     * @param language a language tag; null where the person follows the browser
     */
    public record Acting(
            PartnerScope scope,
            String email,
            String name,
            @Nullable String language) {}

    /**
     * Runs {@code work} as this person of the partner, outside any transaction of its own.
     *
     * @return what the work returns; empty, without having run it, when there is no such person or the person may not
     *     sign in
     */
    public <T> Optional<T> of(PartnerScope partner, PersonId personId, Function<Acting, T> work) {
        Optional<Person> found = transactions.read(
                partner,
                () -> people.findById(new PersonKey(partner.partnerId(), personId))
                        .filter(person -> person.state() == PersonState.ACTIVE));
        return found.map(person -> as(partner, person, work));
    }

    private <T> T as(PartnerScope partner, Person person, Function<Acting, T> work) {
        SignedInPerson signedIn = new SignedInPerson(
                new SignedInPerson.Partner(partner.partnerId(), partner.partnerName()),
                person.key().personId(),
                person.email(),
                person.name(),
                SignedInPerson.Access.of(person),
                clock.instant());
        Acting acting = new Acting(scopes.of(signedIn), person.email(), person.name(), person.language());
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.apply(acting);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
