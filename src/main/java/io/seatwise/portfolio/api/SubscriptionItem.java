package io.seatwise.portfolio.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.licensing.Subscription;
import io.seatwise.licensing.SubscriptionState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of the partner's own subscriptions, under the names of the file it came from.
 *
 * @param status the normalised state
 * @param sourceStatus the source's own word for it
 */
record SubscriptionItem(
        String subscriptionId,
        String productId,
        String productName,
        SubscriptionState status,
        String sourceStatus,
        @JsonProperty("isTrial") boolean isTrial,
        long quantity,
        @Nullable String channel,
        @Nullable LocalDate effectiveStartDate,
        @Nullable LocalDate commitmentEndDate,
        @Nullable Boolean autoRenewEnabled,
        @Nullable String termDuration,
        @Nullable BigDecimal annualContractValue,
        @Nullable String currency,
        @Nullable String category) {

    static SubscriptionItem of(Subscription subscription) {
        return new SubscriptionItem(
                subscription.subscriptionId(),
                subscription.productId(),
                subscription.productName(),
                subscription.state(),
                subscription.sourceState(),
                subscription.trial(),
                subscription.quantity(),
                subscription.channel(),
                subscription.effectiveStart(),
                subscription.commitmentEnd(),
                subscription.autoRenew(),
                subscription.termDuration(),
                subscription.annualContractValue(),
                subscription.currency(),
                subscription.category());
    }
}
