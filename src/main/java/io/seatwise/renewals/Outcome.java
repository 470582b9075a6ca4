package io.seatwise.renewals;

/** What happens to a subscription when its term ends and nobody acts. Source: product.md, section 9. */
public enum Outcome {
    RENEWS,
    CANCELS,
    CONVERTS,
    EXTENDS,
    GRACE,
    UNKNOWN;

    /** Whether the subscription may go on when its term ends, so that its next term can be decided about. */
    public boolean goesOn() {
        return this != CANCELS && this != GRACE;
    }

    /** Whether seats that are not needed would be paid for in the term that follows. */
    public boolean hasValueAtStake() {
        return this == RENEWS || this == CONVERTS || this == UNKNOWN;
    }
}
