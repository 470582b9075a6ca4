package io.seatwise.derived;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Figures of single customers, computed some customers at a time; each batch is a transaction of its own. */
public non-sealed interface CustomerDerivation extends Derivation {

    /**
     * Customers whose figures are due.
     *
     * @param customers at most {@link DerivedRun#BATCH}
     * @param from the first day whose facts changed; null when all days may have
     * @param day the UTC day to compute for
     */
    record Batch(Set<CustomerId> customers, @Nullable LocalDate from, LocalDate day) {}

    /** Computes the figures of these customers, in a transaction that holds the partner's lock. */
    void compute(PartnerScope scope, Batch batch);
}
