package io.seatwise.access;

import java.util.UUID;

/** A token's identity: the partner first, so that no look-up by id alone exists. */
record TokenKey(UUID partnerId, UUID tokenId) {}
