package io.seatwise.access.people;

import java.util.UUID;

/** A person's role, state or password is another: what was granted before no longer counts. */
public record PersonAccessChanged(UUID personId) {}
