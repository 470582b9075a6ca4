package io.seatwise.access.people;

import io.seatwise.access.Role;
import io.seatwise.ids.PersonId;
import java.time.Instant;

/**
 * A person of the partner as its administrators see them.
 *
 * @param seesMoney whether prices and amounts may be seen
 */
public record PersonRow(
        PersonId id, String email, String name, Role role, boolean seesMoney, PersonState state, Instant createdAt) {

    static PersonRow of(Person person) {
        return new PersonRow(
                person.key().personId(),
                person.email(),
                person.name(),
                person.role(),
                person.maySeeMoney(),
                person.state(),
                person.createdAt().toInstant());
    }
}
