package io.seatwise.derived;

import io.seatwise.access.PartnerScope;
import java.time.LocalDate;

/** Figures over all customers of a partner, computed as a whole. */
public non-sealed interface PartnerDerivation extends Derivation {

    /** Computes the figures for a UTC day, in a transaction that holds the partner's lock. */
    void compute(PartnerScope scope, LocalDate day);
}
