package io.seatwise.access.people;

import io.seatwise.access.Actor;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Records changes to people's access. Saves a person whose role, state or password has changed, and ends the person's
 * sessions. Runs in the caller's transaction.
 */
@Component
public class PersonChanges {

    private final PersonRepository people;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    PersonChanges(PersonRepository people, AuditLog audit, ApplicationEventPublisher events) {
        this.people = people;
        this.audit = audit;
        this.events = events;
    }

    /** Saves a person whom somebody else has changed. */
    public Person save(PartnerScope scope, Person changed, String action, String detail) {
        Person saved = people.save(changed);
        audit.record(scope, action, changed.email(), detail);
        events.publishEvent(new PersonAccessChanged(changed.key().personId()));
        return saved;
    }

    /** Saves a change that the person made without a scope, for example through a link. */
    Person saveOwn(Person changed, String action) {
        Person saved = people.save(changed);
        audit.record(changed.key().partnerId(), changed.email(), action, changed.email(), "");
        events.publishEvent(new PersonAccessChanged(changed.key().personId()));
        return saved;
    }

    /** Records an action of the person that changes nothing. Does nothing for an unknown person. */
    public void note(PersonKey person, String action) {
        people.findById(person)
                .ifPresent(known -> audit.record(
                        person.partnerId(), Actor.person(person.personId(), known.email()), action, known.email(), ""));
    }
}
