package io.seatwise.access.tokens;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.people.PersonState;
import io.seatwise.ids.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the people that a token is bound to, inside {@link PartnerTransactions#installation} or the partner's scope. */
@Component
public class TokenPeople {

    private final PersonRepository people;

    TokenPeople(PersonRepository people) {
        this.people = people;
    }

    /** Who made it; null for a token that the installation made. */
    @Nullable
    Person maker(ApiToken token) {
        return token.personId() == null
                ? null
                : people.findById(new PersonKey(token.key().partnerId(), token.personId()))
                        .orElse(null);
    }

    /** Whose customers it sees; null when it is bound to nobody's, or no such person is known. */
    @Nullable
    Person accountManager(ApiToken token) {
        return token.accountManager() == null
                ? null
                : people.findByEmail(token.key().partnerId(), token.accountManager())
                        .orElse(null);
    }

    /** Whether a new token can be bound to the customers of this person, who must be an account manager and not disabled. */
    boolean isAccountManager(PartnerId partner, String email) {
        return people.findByEmail(partner, email)
                .filter(person -> person.role() == Role.ACCOUNT_MANAGER && person.state() != PersonState.DISABLED)
                .isPresent();
    }
}
