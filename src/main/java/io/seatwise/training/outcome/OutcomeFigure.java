package io.seatwise.training.outcome;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one day after the end says.
 *
 * @param overlapping whether other work for the same figure fell into the time compared; it does not count for its
 *     playbook then
 * @param comparison null unless {@code state} is {@link OutcomeState#MEASURED}
 */
public record OutcomeFigure(
        int days,
        LocalDate day,
        OutcomeState state,
        boolean overlapping,
        @Nullable Comparison comparison) {

    /**
     * The customer against its peers, in percent and points.
     *
     * @param peers how many peers there are
     * @param expectedChange the peers' change, levelled to the customer's own start and direction
     * @param effect the customer's change less the expected one
     */
    public record Comparison(
            Levels own, MatchStep step, int peers, Levels peerMean, double expectedChange, Interval effect) {}

    public Optional<Comparison> measured() {
        return Optional.ofNullable(comparison);
    }

    /**
     * A figure at the start and on the day, in percent.
     *
     * @param before the customer's figure at the start
     * @param after its figure on the day
     */
    public record Levels(double before, double after) {}
}
