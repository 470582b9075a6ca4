package io.seatwise.portfolio.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.licensing.subscriptions.BillingPlan;
import io.seatwise.licensing.subscriptions.ProductType;
import io.seatwise.licensing.subscriptions.ScheduledAction;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import io.seatwise.licensing.subscriptions.SubscriptionTerms;
import java.math.BigDecimal;
import java.time.Instant;
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
        @Nullable String category,
        @Nullable String billingPlan,
        @Nullable LocalDate purchaseDate,
        @Nullable LocalDate lastRenewalDate,
        @Nullable String scheduledAction,
        @Nullable Long scheduledQuantity,
        @Nullable String scheduledTermDuration,
        @Nullable Instant cancellationAllowedUntil,
        @JsonProperty("isExtendedTerm") @Nullable Boolean isExtendedTerm,
        String productType) {

    static SubscriptionItem of(Subscription subscription) {
        SubscriptionTerms terms = subscription.terms();
        BillingPlan plan = terms.billingPlan();
        ScheduledAction scheduled = terms.change().action();
        ProductType productType = terms.productType();
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
                subscription.category(),
                plan == null ? null : plan.word(),
                terms.purchaseDate(),
                terms.lastRenewal(),
                scheduled == null ? null : scheduled.word(),
                terms.change().quantity(),
                terms.change().termDuration(),
                terms.cancellationAllowedUntil(),
                terms.extended(),
                (productType == null ? ProductType.LICENSE : productType).word());
    }
}
