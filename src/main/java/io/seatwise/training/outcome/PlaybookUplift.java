package io.seatwise.training.outcome;

import org.jspecify.annotations.Nullable;

/**
 * The measured uplift of a playbook, a number of days after the end, over the partner's own cases.
 *
 * @param cases the measured cases that count
 * @param customers how many different customers they are of
 * @param leftOut measured cases that other work for the same figure fell into
 * @param uplift points beyond what peers lead one to expect; null when too few customers were measured
 */
public record PlaybookUplift(
        String playbookCode,
        int days,
        int cases,
        int customers,
        int leftOut,
        @Nullable Interval uplift) {

    /** With fewer customers nothing is said. */
    public static final int FEWEST_CUSTOMERS = PooledUplift.FEWEST_CUSTOMERS;
}
