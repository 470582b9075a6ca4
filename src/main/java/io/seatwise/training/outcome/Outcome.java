package io.seatwise.training.outcome;

import io.seatwise.customers.NamedCustomer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finished training or campaign with its measured change. */
public record Outcome(
        OutcomeId id, OutcomeKind kind, NamedCustomer customer, Subject subject, Period period, Findings findings) {

    /** The days before the start that {@link Findings#own} and {@link Findings#peers} begin with. */
    public static final List<Integer> BEFORE = Course.BEFORE;

    /** The days after the end on which an outcome is measured. */
    public static final List<Integer> AFTER = Course.AFTER;

    /** With fewer peers nothing is said. */
    public static final int FEWEST_PEERS = PeerMatching.FEWEST_PEERS;

    /** At most this many nearest peers are used. */
    public static final int MOST_PEERS = PeerMatching.MOST_PEERS;

    /**
     * What was done, for which figure.
     *
     * @param playbookCode null for a campaign without one
     * @param productName as people know it; null without a product
     */
    public record Subject(
            @Nullable String playbookCode,
            Target target,
            @Nullable String productName) {}

    /** The first and the last day of a training or campaign. */
    public record Period(LocalDate started, LocalDate ended) {}

    /**
     * What was measured.
     *
     * @param own the figure in percent on seven days: 84, 56 and 28 days before the start, at the start, 28, 56 and
     *     84 days after the end; empty without figures
     * @param peers the mean of its peers on the same days; empty when it has none
     */
    public record Findings(
            List<@Nullable Double> own,
            List<@Nullable Double> peers,
            List<OutcomeFigure> figures,
            LocalDate computedFor) {}
}
