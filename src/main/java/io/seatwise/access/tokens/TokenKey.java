package io.seatwise.access.tokens;

import io.seatwise.ids.PartnerId;
import io.seatwise.ids.TokenId;

/** A token's identity: the partner first, so that no look-up by id alone exists. */
public record TokenKey(PartnerId partnerId, TokenId tokenId) {}
