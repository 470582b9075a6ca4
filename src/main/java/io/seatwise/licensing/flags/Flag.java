package io.seatwise.licensing.flags;

/** What deserves attention about a product or a customer; in the order in which flags are listed everywhere. */
public enum Flag {
    INFLATED,
    OVER_DEPLOYED,
    LOW_ADOPTION,
    LOW_DEPLOYMENT,
    RENEWAL_SOON,
    GRACE,
    STALE_DATA
}
