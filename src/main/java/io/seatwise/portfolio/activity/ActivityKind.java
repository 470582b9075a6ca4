package io.seatwise.portfolio.activity;

/** What an entry of a customer's activity is about; entries of the same moment are listed in this order. */
public enum ActivityKind {
    IMPORT,
    FLAG,
    CARD,
    NOTE,
    CAMPAIGN,
    RENEWAL,
    CUSTOMER
}
