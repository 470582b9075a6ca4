package io.seatwise.imports;

/** What the unit price of a price list is for. */
public enum PriceBasis {
    /** The billing period: a month, a year. */
    PERIOD,
    /** The whole term, however it is billed. */
    TERM
}
