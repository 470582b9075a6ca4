package io.seatwise.training.campaign.plan;

/** How often a person sees the message, at most. More than once a week is not possible. */
public enum Frequency {
    WEEKLY(7),
    EVERY_TWO_WEEKS(14),
    MONTHLY(28);

    private final int days;

    Frequency(int days) {
        this.days = days;
    }

    /** Days between two displays. */
    public int days() {
        return days;
    }
}
