package io.seatwise.licensing.flags;

import io.seatwise.access.PartnerScope;

/** Announces changed thresholds of a partner; published inside the transaction of the change. */
public record ThresholdsChanged(PartnerScope scope) {}
