package io.seatwise.imports;

/** How a file of a list (customers, subscriptions) is understood. */
public enum ListMode {
    /** The rows are added to what is known; nothing is marked. */
    ADDITIONS,
    /** The file names all there are; those known that it does not name are marked as not seen since. */
    FULL
}
