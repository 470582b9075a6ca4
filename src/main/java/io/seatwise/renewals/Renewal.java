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
 * @param decision the newest decision noted for this term
 */
public record Renewal(
        Subscription subscription,
        Buyer customer,
        End end,
        SeatShare seats,
        Money money,
        @Nullable RenewalDecision decision) {

    /**
     * The customer whose subscription it is.
     *
     * @param accountManager the e-mail as the customer has it
     * @param accountManagerName the name of the person with that e-mail; the e-mail itself when nobody has it
     */
    public record Buyer(
            String name,
            @Nullable String accountManager,
            @Nullable String accountManagerName) {}

    /**
     * What happens at the end of the term, and until when it can be changed.
     *
     * @param rule the rule that decides; null for {@link Outcome#UNKNOWN}
     * @param decideBy the last day on which the end of the term can be changed
     */
    public record End(
            Outcome outcome,
            @Nullable CommerceRule rule,
            @Nullable LocalDate decideBy,
            @Nullable ReduceUntil reduceUntil) {}

    /**
     * What the subscription costs; null where unknown, and for readers who may not see money.
     *
     * @param currency of the price, else the subscription's own
     * @param unknown whether the amount that applies to the outcome is unknown
     */
    public record Money(
            @Nullable SeatPrice price,
            @Nullable String currency,
            @Nullable BigDecimal annualValue,
            @Nullable BigDecimal atStake,
            @Nullable BigDecimal extendedCost,
            boolean unknown) {

        /** The same for readers who may not see money. */
        Money withheld() {
            return new Money(null, null, null, null, null, unknown);
        }
    }
}
