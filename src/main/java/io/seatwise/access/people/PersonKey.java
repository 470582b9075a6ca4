package io.seatwise.access.people;

import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;

/** A person's identity: the partner first, so that no look-up by id alone exists. */
public record PersonKey(PartnerId partnerId, PersonId personId) {}
