package io.seatwise.training.recommendation;

/** What a priority is made of, in the order in which it is shown. */
public enum FactorCode {
    /** Seats or people that fall short of the target; more weigh more. */
    ENTITLEMENTS_BELOW_TARGET,
    /** What the customer pays a year for the subscriptions concerned, as far as it goes unused. */
    ANNUAL_VALUE_AT_RISK,
    /** Sooner renewals weigh more. */
    DAYS_TO_RENEWAL,
    /** Falling use weighs more than rising use. */
    TREND,
    /** What the playbook measurably did so far. */
    MEASURED_UPLIFT
}
