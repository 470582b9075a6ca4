package io.seatwise.adoption.privacy;

/** What people are grouped by. Country, state and city are one hierarchy. */
public enum GroupAttribute {
    COMPANY,
    DEPARTMENT,
    COUNTRY,
    STATE,
    CITY
}
