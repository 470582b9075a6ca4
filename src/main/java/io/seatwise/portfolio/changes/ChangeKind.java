package io.seatwise.portfolio.changes;

/** What can change for a customer; in the order in which changes of a day are listed. */
public enum ChangeKind {
    FLAG_RAISED,
    FLAG_CLEARED,
    CUSTOMER_NEW,
    CUSTOMER_GONE,
    SEATS_CHANGED,
    OUTCOME_CHANGED,
    SCORE_CHANGED
}
