package io.seatwise.renewals;

/** What happens to a subscription when its term ends and nobody acts. Source: product.md, section 9. */
public enum Outcome {
    RENEWS,
    CANCELS,
    CONVERTS,
    EXTENDS,
    GRACE,
    UNKNOWN;

    /** Whether seats that are not needed would be paid for in the term that follows. */
    public boolean hasValueAtStake() {
        return this == RENEWS || this == CONVERTS || this == UNKNOWN;
    }
}
