package io.seatwise.adoption;

/** Where a category's points come from; everything but {@link #IMPORTED} and {@link #COMPUTED} is an estimate. */
public enum Provenance {
    /** Taken from the customer's own admin centre. */
    IMPORTED,
    /** Computed by a published formula from measured values. */
    COMPUTED,
    /** 100 x numerator / denominator of the category's primary insight. */
    ESTIMATED_PRIMARY,
    /** Only counts by mode are known: the points lie between two bounds. */
    ESTIMATED_RANGE,
    /** Unknown, with a reason; never 0 points. */
    NO_DATA;

    public boolean isEstimate() {
        return this == ESTIMATED_PRIMARY || this == ESTIMATED_RANGE;
    }
}
