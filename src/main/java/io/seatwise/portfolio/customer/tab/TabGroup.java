package io.seatwise.portfolio.customer.tab;

/** The tabs of the customer page as they are first seen; a group with several tabs shows them in a second row. */
public enum TabGroup {
    LICENCES,
    SCORE,
    USAGE,
    TRAINING,
    ACTIVITY
}
