package io.seatwise.training.recommendation;

/**
 * What can be gained, and where that is known from.
 *
 * @param kind what is counted
 * @param amount how much, 0 or more
 * @param basis whether it is the way to the target or was measured
 * @param cases the cases that were measured; 0 for {@link Basis#TARGET}
 */
public record ExpectedGain(Kind kind, double amount, Basis basis, int cases) {

    /** What is counted. */
    public enum Kind {
        /** Seats given to people, up to the target share. */
        SEATS_ASSIGNED,
        /** Seats in use, up to the target share. */
        SEATS_USED,
        /** Seats that the renewal need not pay for. */
        SEATS_RELEASED,
        /** Help requests a quarter. */
        TICKETS_SAVED,
        /** Points of a category's 100. */
        SCORE_POINTS,
        /** People who do what they did not do. */
        PEOPLE,
        /** Percentage points of the targeted figure, measured in cases before. */
        PERCENTAGE_POINTS,
        /** Figures that can be trusted again; nothing to count. */
        TRUSTED_FIGURES
    }

    /** Where the amount is known from. */
    public enum Basis {
        /** The distance to the target: what there is to gain at most. */
        TARGET,
        /** The mean of what the playbook did in the partner's own cases. */
        MEASURED
    }
}
