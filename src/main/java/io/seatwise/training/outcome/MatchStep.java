package io.seatwise.training.outcome;

import java.util.Arrays;

/** The similarity of the peers of a comparison, from the closest to the widest. The figure is the same at each step. */
public enum MatchStep {
    /** Within 5 points of the figure at the start, same size band, same region. */
    USAGE_SIZE_REGION(5, true, true),
    /** Within 5 points, same size band. */
    USAGE_SIZE(5, true, false),
    /** Within 5 points. */
    USAGE(5, false, false),
    /** Within 10 points. */
    WIDE_USAGE(10, false, false);

    /** No step asks for a peer farther away than this, in points. */
    static final double WIDEST_POINTS =
            Arrays.stream(values()).mapToDouble(MatchStep::points).max().orElseThrow();

    private final double points;
    private final boolean sameSize;
    private final boolean sameRegion;

    MatchStep(double points, boolean sameSize, boolean sameRegion) {
        this.points = points;
        this.sameSize = sameSize;
        this.sameRegion = sameRegion;
    }

    /** How far a peer's figure may lie from the customer's at the start, in points. */
    public double points() {
        return points;
    }

    boolean asksForSize() {
        return sameSize;
    }

    boolean asksForRegion() {
        return sameRegion;
    }
}
