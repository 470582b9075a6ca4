package io.seatwise.licensing.flags;

import io.seatwise.access.PartnerScope;

/** A partner drew its lines elsewhere; published inside that transaction. */
public record ThresholdsChanged(PartnerScope scope) {}
