package io.seatwise.portfolio;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The money of a customer's or a product's active subscriptions, as the renewals module left it in {@code
 * customer_money} and {@code product_money}.
 *
 * @param annualValue null when unknown, in several currencies, or not for the reader to see
 * @param atStake,currency as the annual value
 * @param withoutPrice the subscriptions whose price is unknown; null when no money may be seen
 */
public record CustomerMoney(
        @Nullable BigDecimal annualValue,
        @Nullable BigDecimal atStake,
        @Nullable String currency,
        @Nullable Long withoutPrice) {

    public static final CustomerMoney NONE = new CustomerMoney(null, null, null, null);
}
