package io.seatwise.licensing.subscriptions;

import java.util.Locale;

/** How often a subscription is billed. Source: product.md, section 9. */
public enum BillingPlan {
    MONTHLY,
    ANNUAL,
    TRIENNIAL;

    /** The contract's word, which files and the REST API use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
