package io.seatwise.training.outcome;

import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished training or campaign with its measured change.
 *
 * @param playbookCode null for a campaign without one
 * @param productName as people know it; null without a product
 * @param own the figure in percent on seven days: 84, 56 and 28 days before the start, at the start, 28, 56 and 84 days
 *     after the end; empty without figures
 * @param peers the mean of its peers on the same days; empty when it has none
 */
public record Outcome(
        OutcomeId id,
        OutcomeKind kind,
        CustomerId customer,
        String customerName,
        @Nullable String playbookCode,
        Target target,
        @Nullable String productName,
        LocalDate started,
        LocalDate ended,
        List<@Nullable Double> own,
        List<@Nullable Double> peers,
        List<OutcomeFigure> figures,
        LocalDate computedFor) {

    /** The days before the start that {@link #own} and {@link #peers} begin with. */
    public static final List<Integer> BEFORE = Course.BEFORE;

    /** The days after the end on which an outcome is measured. */
    public static final List<Integer> AFTER = Course.AFTER;

    /** With fewer peers nothing is said. */
    public static final int FEWEST_PEERS = PeerMatching.FEWEST_PEERS;

    /** At most this many nearest peers are used. */
    public static final int MOST_PEERS = PeerMatching.MOST_PEERS;
}
