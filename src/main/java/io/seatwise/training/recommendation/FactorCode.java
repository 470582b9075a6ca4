package io.seatwise.training.recommendation;

import java.util.List;

/** The factors of a priority, in the order in which they are shown. */
public enum FactorCode {
    /** Seats or people that fall short of the target; more weigh more. */
    ENTITLEMENTS_BELOW_TARGET,
    /** The unused part of the annual value of the subscriptions concerned. */
    ANNUAL_VALUE_AT_RISK,
    /** Sooner renewals weigh more. */
    DAYS_TO_RENEWAL,
    /** Falling use weighs more than rising use. */
    TREND,
    /** The measured uplift of the playbook. */
    MEASURED_UPLIFT,
    /** The gap of a score category to its target; only for cards about a category. */
    CATEGORY_GAP;

    /** Whether its value reveals an amount of money. */
    public boolean isMoney() {
        return this == ANNUAL_VALUE_AT_RISK;
    }

    /** The factors of every card, in their order. */
    static final List<FactorCode> OF_EVERY_CARD =
            List.of(ENTITLEMENTS_BELOW_TARGET, ANNUAL_VALUE_AT_RISK, DAYS_TO_RENEWAL, TREND, MEASURED_UPLIFT);
}
