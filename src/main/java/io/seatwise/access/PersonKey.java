package io.seatwise.access;

import java.util.UUID;

/** A person's identity: the partner first, so that no look-up by id alone exists. */
record PersonKey(UUID partnerId, UUID personId) {}
