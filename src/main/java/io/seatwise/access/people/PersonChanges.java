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

    /** Saves what somebody else has changed. */
    public Person save(PartnerScope scope, Person changed, String action, String detail) {
        Person saved = people.save(changed);
        audit.record(scope, action, changed.email(), detail);
        events.publishEvent(new PersonAccessChanged(changed.key().personId()));
        return saved;
    }

    /** Saves what the person has changed without a scope of their own, as with a link. */
    Person saveOwn(Person changed, String action) {
        Person saved = people.save(changed);
        audit.record(changed.key().partnerId(), changed.email(), action, changed.email(), "");
        events.publishEvent(new PersonAccessChanged(changed.key().personId()));
        return saved;
    }

    /** Records what the person has done, and changes nothing; without effect for an unknown person. */
    public void note(PersonKey person, String action) {
        people.findById(person)
                .ifPresent(known -> audit.record(
                        person.partnerId(), Actor.person(person.personId(), known.email()), action, known.email(), ""));
    }
}
