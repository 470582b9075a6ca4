package io.seatwise.renewals.prices;

import io.seatwise.licensing.subscriptions.BillingPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A checked row of a price list.
 *
 * @param key what makes a price another one, the days aside
 * @param validFrom null where the list gives no day
 */
record PriceLine(
        Key key,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Long tierMax,
        BigDecimal unitPrice) {

    /**
     * Names a price.
     *
     * @param termMonths 0 where the term cannot be read; such a row is not a price of a subscription
     * @param billingPlan null where the plan is no known one; as the term
     */
    record Key(
            String productKey,
            PriceSegment segment,
            String market,
            String currency,
            int termMonths,
            @Nullable BillingPlan billingPlan,
            long tierMin) {

        boolean isOfASubscription() {
            return termMonths > 0 && billingPlan != null;
        }
    }

    /** The same price of the other billing plan, for finding out what the unit price is for. */
    record Pair(
            String productKey,
            PriceSegment segment,
            String market,
            String currency,
            long tierMin,
            @Nullable LocalDate validFrom) {}

    Pair pair() {
        return new Pair(key.productKey(), key.segment(), key.market(), key.currency(), key.tierMin(), validFrom);
    }
}
