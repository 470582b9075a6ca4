package io.seatwise.licensing.flags;

/** What deserves attention about a product or a customer; in the order in which flags are listed everywhere. */
public enum Flag {
    INFLATED(Figure.USAGE),
    OVER_DEPLOYED(Figure.DEPLOYMENT),
    LOW_ADOPTION(Figure.USAGE),
    LOW_DEPLOYMENT(Figure.DEPLOYMENT),
    RENEWAL_SOON(Figure.RENEWAL),
    GRACE(Figure.SUBSCRIPTION),
    STALE_DATA(Figure.DAY);

    /** The figure that a flag judges. */
    public enum Figure {
        USAGE,
        DEPLOYMENT,
        RENEWAL,
        SUBSCRIPTION,
        DAY;

        /** Whether it is known for every day with figures, so that the flag is raised and cleared with them. */
        public boolean isByDay() {
            return this == USAGE || this == DEPLOYMENT;
        }
    }

    private final Figure figure;

    Flag(Figure figure) {
        this.figure = figure;
    }

    public Figure figure() {
        return figure;
    }
}
