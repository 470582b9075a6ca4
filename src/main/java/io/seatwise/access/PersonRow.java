package io.seatwise.access;

import java.time.Instant;
import java.util.UUID;

/** A person of the partner as its administrators see them. */
public record PersonRow(UUID id, String email, String name, Role role, PersonState state, Instant createdAt) {

    static PersonRow of(Person person) {
        return new PersonRow(
                person.key().personId(),
                person.email(),
                person.name(),
                person.role(),
                person.state(),
                person.createdAt().toInstant());
    }
}
