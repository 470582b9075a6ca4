package io.seatwise.renewals;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The money of one currency.
 *
 * @param currency null for subscriptions without one
 * @param unknown the subscriptions that the sums leave out because their amount is unknown
 */
public record RenewalSum(
        @Nullable String currency,
        @Nullable BigDecimal atStake,
        @Nullable BigDecimal extendedCost,
        long unknown) {}
