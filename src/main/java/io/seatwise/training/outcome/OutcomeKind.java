package io.seatwise.training.outcome;

/** What was done for a customer. */
public enum OutcomeKind {
    TRAINING,
    CAMPAIGN
}
