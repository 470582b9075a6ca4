package io.seatwise.access.people;

/** Where a person stands. */
public enum PersonState {
    /** Has a link and no password yet. */
    INVITED,
    ACTIVE,
    /** Kept for the audit; cannot sign in, and open sessions have ended. */
    DISABLED
}
