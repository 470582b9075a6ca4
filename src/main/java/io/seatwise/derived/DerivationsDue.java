package io.seatwise.derived;

import java.util.UUID;

/** Figures of a partner became due; published inside the transaction that marks them. */
record DerivationsDue(UUID partnerId) {}
