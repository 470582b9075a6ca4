package io.seatwise.access.people;

import io.seatwise.ids.PersonId;

/** A person's role, state or password is another: what was granted before no longer counts. */
public record PersonAccessChanged(PersonId personId) {}
