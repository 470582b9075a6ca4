package io.seatwise.training.recommendation;

import java.util.List;

/** The factors of a priority, in the order in which they are shown. */
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
    MEASURED_UPLIFT,
    /** How far a score category is below its target; a factor of cards about a category alone. */
    CATEGORY_GAP;

    /** Whether its value would tell an amount to somebody who may not see it. */
    public boolean isMoney() {
        return this == ANNUAL_VALUE_AT_RISK;
    }

    /** The factors of every card, in their order. */
    static final List<FactorCode> OF_EVERY_CARD =
            List.of(ENTITLEMENTS_BELOW_TARGET, ANNUAL_VALUE_AT_RISK, DAYS_TO_RENEWAL, TREND, MEASURED_UPLIFT);
}
