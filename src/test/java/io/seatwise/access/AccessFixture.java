package io.seatwise.access;

import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A partner of its own for a test, and people of it to act as. */
public final class AccessFixture {

    public static final String PASSWORD = "correct horse battery staple";

    final PartnerId partner;
    final String name;

    private final Provisioning provisioning;
    private final PersonRepository people;
    private final PartnerTransactions transactions;

    public AccessFixture(
            String name, Provisioning provisioning, PersonRepository people, PartnerTransactions transactions) {
        this.name = name;
        this.provisioning = provisioning;
        this.people = people;
        this.transactions = transactions;
        this.partner = provisioning.addPartner(name, null);
    }

    public String add(String local, Role role) {
        String email = local + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        provisioning.addPerson(
                partner, email, Character.toUpperCase(local.charAt(0)) + local.substring(1), role, PASSWORD);
        return email;
    }

    public Person person(String email) {
        return transactions.installation(
                () -> people.findByEmailInInstallation(email).orElseThrow());
    }

    PersonId id(String email) {
        return person(email).key().personId();
    }

    SignedInPerson principal(String email) {
        Person person = person(email);
        return new SignedInPerson(
                new SignedInPerson.Partner(person.key().partnerId(), name),
                person.key().personId(),
                email,
                person.name(),
                SignedInPerson.Access.of(person),
                io.seatwise.TestClock.NOON);
    }

    /** Acts as this person from now on and returns the scope that follows. */
    public PartnerScope actAs(String email) {
        SignedInPerson principal = principal(email);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        return principal.role() == Role.OPERATOR
                ? new Scopes().forJob(partner, name, email)
                : new Scopes().of(principal);
    }
}
