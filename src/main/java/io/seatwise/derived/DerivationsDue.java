package io.seatwise.derived;

import io.seatwise.ids.PartnerId;

/** Figures of a partner became due; published inside the transaction that marks them. */
record DerivationsDue(PartnerId partnerId) {}
