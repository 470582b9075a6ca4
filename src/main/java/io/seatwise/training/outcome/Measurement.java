package io.seatwise.training.outcome;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The measurement of a case on one day after its end.
 *
 * @param overlapping whether other work of the same customer that may move the same figure fell into the time compared
 * @param comparison null unless measured
 */
record Measurement(
        int days,
        OutcomeState state,
        boolean overlapping,
        @Nullable DifferenceInDifferences comparison) {

    static Measurement without(int days, OutcomeState state, boolean overlapping) {
        return new Measurement(days, state, overlapping, null);
    }

    Optional<DifferenceInDifferences> measured() {
        return Optional.ofNullable(comparison);
    }
}
