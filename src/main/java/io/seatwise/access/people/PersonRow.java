package io.seatwise.access.people;

import io.seatwise.access.Role;
import io.seatwise.ids.PersonId;
import java.time.Instant;

/** A person of the partner as its administrators see them. */
public record PersonRow(PersonId id, String email, String name, Rights rights, PersonState state, Instant createdAt) {

    static PersonRow of(Person person) {
        return new PersonRow(
                person.key().personId(),
                person.email(),
                person.name(),
                new Rights(person.role(), person.maySeeMoney()),
                person.state(),
                person.createdAt().toInstant());
    }

    /**
     * What a person may do and see.
     *
     * @param seesMoney whether prices and amounts may be seen
     */
    public record Rights(Role role, boolean seesMoney) {}
}
