package io.seatwise.access.people;

import io.seatwise.ids.PersonId;
import java.util.UUID;

/** A person's identity: the partner first, so that no look-up by id alone exists. */
public record PersonKey(UUID partnerId, PersonId personId) {}
