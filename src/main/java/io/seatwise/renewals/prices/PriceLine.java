package io.seatwise.renewals.prices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.licensing.subscriptions.BillingPlan;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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
     * @param market ISO 3166 alpha-2, empty for none
     * @param tierMin the smallest quantity that the price is for
     */
    record Key(
            String productKey,
            PriceSegment segment,
            String market,
            String currency,
            @JsonUnwrapped Term term,
            long tierMin) {

        static Key of(ResultSet row) throws SQLException {
            return new Key(
                    row.getString("product_key"),
                    PriceSegment.valueOf(row.getString("segment")),
                    row.getString("market"),
                    row.getString("currency"),
                    new Term(row.getInt("term_months"), BillingPlan.valueOf(row.getString("billing_plan"))),
                    row.getLong("tier_min"));
        }
    }

    /**
     * How long the price binds, and how it is billed.
     *
     * @param termMonths 0 where the term cannot be read; such a row is not a price of a subscription
     * @param billingPlan null where the plan is no known one; as the term
     */
    record Term(int termMonths, @Nullable BillingPlan billingPlan) {

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
