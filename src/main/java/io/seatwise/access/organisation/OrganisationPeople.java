package io.seatwise.access.organisation;

import static io.seatwise.access.organisation.OrganisationProblem.EMAIL;
import static io.seatwise.access.organisation.OrganisationProblem.GROUP;
import static io.seatwise.access.organisation.OrganisationProblem.NOT_PERMITTED;

import io.seatwise.access.Actor;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Role;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.people.Emails;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonAccessChanged;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.people.PersonState;
import io.seatwise.ids.PartnerId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Finds or adds the person whom a provider has confirmed, and gives the role of the person's groups. */
@Component
class OrganisationPeople {

    private static final int LONGEST_NAME = 200;

    private final PersonRepository people;
    private final OrganisationIdentities identities;
    private final PartnerTransactions transactions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationPeople(
            PersonRepository people,
            OrganisationIdentities identities,
            PartnerTransactions transactions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.identities = identities;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Returns the person, with today's role. A person is known by issuer and subject once they have signed in; the
     * e-mail address counts at the first sign-in alone, because it can be given to somebody else.
     *
     * @throws OrganisationException where the person may not sign in; nothing is changed
     */
    Person admit(Organisation organisation, Confirmation confirmed) {
        Role role = check(organisation.settings(), confirmed);
        try {
            return transactions.installation(() -> {
                people.lockPartner(organisation.partnerId());
                Person person = find(organisation, confirmed, role);
                if (person.state() == PersonState.DISABLED) {
                    throw new OrganisationException(NOT_PERMITTED, "State DISABLED");
                }
                return withRole(organisation, person, role);
            });
        } catch (DuplicateKeyException | OptimisticLockingFailureException meanwhile) {
            throw new OrganisationException(NOT_PERMITTED, "Changed meanwhile", meanwhile);
        }
    }

    /** Checks what the provider says without looking for a person. */
    static Role check(OrganisationSettings settings, Confirmation confirmed) {
        try {
            Emails.checked(confirmed.email());
        } catch (RefusedException none) {
            throw new OrganisationException(
                    EMAIL,
                    "No verified address in the claim " + settings.claims().email());
        }
        if (!settings.accepts(confirmed.email())) {
            throw new OrganisationException(EMAIL, "The domain of the address is not among the accepted ones");
        }
        return settings.roleOf(confirmed.groups())
                .orElseThrow(() -> new OrganisationException(GROUP, "None of the groups gives a role"));
    }

    Optional<PersonKey> find(Organisation organisation, Confirmation confirmed) {
        return transactions.installation(() -> identities.find(
                organisation.partnerId(), organisation.settings().provider().issuer(), confirmed.subject()));
    }

    private Person find(Organisation organisation, Confirmation confirmed, Role role) {
        String issuer = organisation.settings().provider().issuer();
        PartnerId partner = organisation.partnerId();
        Optional<Person> known =
                identities.find(partner, issuer, confirmed.subject()).flatMap(people::findById);
        if (known.isPresent()) {
            return known.get();
        }
        Person person =
                people.findByEmailInInstallation(confirmed.email()).orElseGet(() -> add(organisation, confirmed, role));
        if (!person.key().partnerId().equals(partner)) {
            throw new OrganisationException(NOT_PERMITTED, "The address cannot be used here");
        }
        if (identities.exists(person.key(), issuer)) {
            throw new OrganisationException(NOT_PERMITTED, "The address belongs to somebody else at the provider");
        }
        identities.bind(person.key(), issuer, confirmed.subject(), clock.instant());
        return person;
    }

    private Person add(Organisation organisation, Confirmation confirmed, Role role) {
        if (!organisation.settings().createsPeople()) {
            throw new OrganisationException(NOT_PERMITTED, "Unknown person");
        }
        Person added = people.save(Person.invited(
                organisation.partnerId(),
                confirmed.email(),
                name(confirmed),
                role,
                clock.instant().atOffset(ZoneOffset.UTC)));
        record(added, "person.created", "Role " + role);
        return added;
    }

    private Person withRole(Organisation organisation, Person person, Role role) {
        Person after = person;
        if (person.state() == PersonState.INVITED) {
            after = after.withState(PersonState.ACTIVE);
        }
        if (person.role() != role) {
            requireOtherAdministrator(organisation, person);
            after = after.withRole(role);
            record(person, "person.role-changed", "Role " + role);
        }
        if (after == person) {
            return person;
        }
        Person saved = people.save(after);
        events.publishEvent(new PersonAccessChanged(person.key().personId()));
        return saved;
    }

    /** The last active administrator, and the one who keeps a password, stay administrators. */
    private void requireOtherAdministrator(Organisation organisation, Person person) {
        boolean isActive = person.role() == Role.PARTNER_ADMIN && person.state() == PersonState.ACTIVE;
        boolean isNamed =
                person.key().personId().equals(organisation.settings().local().administratorId());
        if (isActive && (isNamed || people.countActive(organisation.partnerId(), Role.PARTNER_ADMIN.name()) <= 1)) {
            throw new OrganisationException(
                    NOT_PERMITTED, "The groups do not give this administrator the role " + Role.PARTNER_ADMIN);
        }
    }

    private void record(Person person, String action, String detail) {
        audit.record(
                person.key().partnerId(),
                Actor.person(person.key().personId(), person.email()),
                action,
                person.email(),
                detail + ", by the groups of the provider");
    }

    private static String name(Confirmation confirmed) {
        String name = confirmed.name() == null ? "" : confirmed.name().strip();
        String shown = name.isEmpty()
                ? confirmed.email().substring(0, confirmed.email().indexOf('@'))
                : name;
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }
}
