package io.seatwise.renewals.prices;

import io.seatwise.imports.PriceBasis;
import io.seatwise.licensing.subscriptions.BillingPlan;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out from a price list whether its unit price is for the billing period or for the whole term: an annual term
 * billed monthly against the same billed annually is about 1 to 12, or about 1 to 1. Source: product.md, section 9.
 */
final class BasisFinder {

    private static final int ANNUAL = 12;
    private static final double PERIOD_AT_MOST = 0.2;
    private static final double TERM_AT_LEAST = 0.7;
    private static final double TERM_AT_MOST = 1.5;

    /** Rows whose other half has not come yet; beyond it new ones are not looked at, so that memory stays bounded. */
    private static final int WAITING_AT_MOST = 50_000;

    private final Map<PriceLine.Pair, PriceLine> waiting = new HashMap<>();
    private long period;
    private long term;
    private long neither;

    void look(PriceLine line) {
        BillingPlan plan = line.key().term().billingPlan();
        boolean looked = plan == BillingPlan.MONTHLY || plan == BillingPlan.ANNUAL;
        if (!looked
                || line.key().term().termMonths() != ANNUAL
                || line.unitPrice().signum() == 0) {
            return;
        }
        PriceLine other = waiting.get(line.pair());
        if (other == null) {
            if (waiting.size() < WAITING_AT_MOST) {
                waiting.put(line.pair(), line);
            }
        } else if (other.key().term().billingPlan() != plan) {
            waiting.remove(line.pair());
            compare(plan == BillingPlan.MONTHLY ? line : other, plan == BillingPlan.MONTHLY ? other : line);
        }
    }

    private void compare(PriceLine monthly, PriceLine annual) {
        double ratio = ratio(monthly.unitPrice(), annual.unitPrice());
        if (ratio <= PERIOD_AT_MOST) {
            period++;
        } else if (ratio >= TERM_AT_LEAST && ratio <= TERM_AT_MOST) {
            term++;
        } else {
            neither++;
        }
    }

    private static double ratio(BigDecimal one, BigDecimal other) {
        return one.doubleValue() / other.doubleValue();
    }

    /** Whether the list contradicts itself. */
    boolean contradicts() {
        return period > 0 && term > 0 || neither > 0 && period + term == 0;
    }

    /** What the list tells, else what the sender says; null when neither does. */
    @Nullable
    PriceBasis basis(@Nullable PriceBasis said) {
        if (contradicts()) {
            return said;
        }
        if (period > 0) {
            return PriceBasis.PERIOD;
        }
        return term > 0 ? PriceBasis.TERM : said;
    }
}
