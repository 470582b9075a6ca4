package io.seatwise.access;

import java.util.UUID;

/** A person's role, state or password is another: what was granted before no longer counts. */
record PersonAccessChanged(UUID personId) {}
