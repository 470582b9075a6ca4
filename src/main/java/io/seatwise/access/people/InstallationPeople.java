package io.seatwise.access.people;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Role;
import io.seatwise.access.credentials.PasswordHashing;
import io.seatwise.ids.PartnerId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Finds, adds and saves people of any partner, where nobody is signed in yet. Checks no role. */
@Component
public class InstallationPeople {

    private final PersonRepository people;
    private final PartnerTransactions transactions;
    private final PasswordHashing hashing;
    private final Clock clock;

    InstallationPeople(
            PersonRepository people, PartnerTransactions transactions, PasswordHashing hashing, Clock clock) {
        this.people = people;
        this.transactions = transactions;
        this.hashing = hashing;
        this.clock = clock;
    }

    public Optional<Person> find(PersonKey key) {
        return find(() -> Optional.of(key));
    }

    /** Finds the person whose key this search finds, in one transaction with it. */
    public Optional<Person> find(Supplier<Optional<PersonKey>> search) {
        return transactions.installation(() -> search.get().flatMap(people::findById));
    }

    /** @param email in normal form */
    public Optional<Person> findByEmail(String email) {
        return transactions.installation(() -> people.findByEmailInInstallation(email));
    }

    /** The partner's people, by name. */
    public List<Person> ofPartner(PartnerId partner) {
        return transactions.installation(() -> people.findAllOfPartner(partner));
    }

    public Person save(Person person) {
        return transactions.installation(() -> people.save(person));
    }

    /** Adds a person who has no password yet; e-mail and name are checked by the caller. */
    public Person addInvited(PartnerId partner, String email, String name, Role role) {
        return save(invited(partner, email, name, role));
    }

    /**
     * Adds a person who can sign in at once; e-mail and name are checked by the caller.
     *
     * @param partnerName a word that the password must not consist of
     * @throws RefusedException when the e-mail is taken or the password not acceptable
     */
    public Person add(PartnerId partner, String partnerName, String email, String name, Role role, String password) {
        String hash = hashing.hashChosen(password, email, name, partnerName);
        return transactions.installation(() -> {
            if (people.findByEmailInInstallation(email).isPresent()) {
                throw new RefusedException(Refusal.EMAIL_TAKEN);
            }
            return people.save(invited(partner, email, name, role).withPassword(hash));
        });
    }

    private Person invited(PartnerId partner, String email, String name, Role role) {
        return Person.invited(partner, email, name, role, clock.instant().atOffset(ZoneOffset.UTC));
    }
}
