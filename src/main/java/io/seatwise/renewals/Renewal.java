package io.seatwise.renewals;

import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.renewals.prices.SeatPrice;
import io.seatwise.renewals.rules.CommerceRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One active subscription with the end of its term, as a reader may see it.
 *
 * @param accountManager the e-mail as the customer has it
 * @param accountManagerName the name of the person with that e-mail; the e-mail itself when nobody has it
 * @param decideBy the last day on which the end of the term can be changed
 * @param price null when unknown, or when the reader may not see money
 * @param annualValue,atStake,extendedCost as the price
 * @param rule the rule that decides; null for {@link Outcome#UNKNOWN}
 * @param decision the newest decision noted for this term
 */
public record Renewal(
        Subscription subscription,
        String customerName,
        @Nullable String accountManager,
        @Nullable String accountManagerName,
        Outcome outcome,
        @Nullable CommerceRule rule,
        @Nullable LocalDate decideBy,
        @Nullable ReduceUntil reduceUntil,
        SeatShare seats,
        @Nullable SeatPrice price,
        @Nullable String currency,
        @Nullable BigDecimal annualValue,
        @Nullable BigDecimal atStake,
        @Nullable BigDecimal extendedCost,
        boolean moneyUnknown,
        @Nullable RenewalDecision decision) {}
