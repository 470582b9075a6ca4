package io.seatwise.licensing.subscriptions;

import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of the partner's own subscriptions.
 *
 * @param quantity seats
 * @param sourceState the source's own word for the state
 */
public record Subscription(
        String subscriptionId,
        CustomerId customer,
        String productId,
        String productName,
        SubscriptionState state,
        String sourceState,
        boolean trial,
        long quantity,
        @Nullable String channel,
        @Nullable LocalDate effectiveStart,
        @Nullable LocalDate commitmentEnd,
        @Nullable Boolean autoRenew,
        @Nullable String termDuration,
        @Nullable BigDecimal annualContractValue,
        @Nullable String currency,
        @Nullable String category,
        SubscriptionTerms terms,
        @Nullable LocalDate notSeenSince) {

    /** The same without its value, for readers who may not see money. */
    public Subscription withoutMoney() {
        return new Subscription(
                subscriptionId,
                customer,
                productId,
                productName,
                state,
                sourceState,
                trial,
                quantity,
                channel,
                effectiveStart,
                commitmentEnd,
                autoRenew,
                termDuration,
                null,
                null,
                category,
                terms,
                notSeenSince);
    }
}
