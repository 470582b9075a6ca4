package io.seatwise.training.outcome;

/** The state of an outcome on one of its days. */
public enum OutcomeState {
    /** The day has not come yet. */
    NOT_YET,
    /** No figures of the customer around the start or the day. */
    NO_FIGURES,
    /** A figure above 100 %, which is inflated and cannot be compared. */
    INFLATED,
    /** Too few to say. */
    TOO_FEW_PEERS,
    MEASURED
}
