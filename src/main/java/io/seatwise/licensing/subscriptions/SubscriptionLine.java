package io.seatwise.licensing.subscriptions;

import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A checked row of a subscriptions file; null where it says nothing.
 *
 * @param state the state where the kind of file has words of its own for it; null to read the source's word as elsewhere
 */
public record SubscriptionLine(
        String subscriptionId,
        CustomerId customer,
        String productId,
        @Nullable String productName,
        String sourceState,
        @Nullable Boolean trial,
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
        @Nullable SubscriptionState state) {

    public SubscriptionLine(
            String subscriptionId,
            CustomerId customerId,
            String productId,
            @Nullable String productName,
            String sourceState,
            @Nullable Boolean trial,
            long quantity,
            @Nullable String channel,
            @Nullable LocalDate effectiveStart,
            @Nullable LocalDate commitmentEnd,
            @Nullable Boolean autoRenew,
            @Nullable String termDuration,
            @Nullable BigDecimal annualContractValue,
            @Nullable String currency,
            @Nullable String category,
            SubscriptionTerms terms) {
        this(
                subscriptionId,
                customerId,
                productId,
                productName,
                sourceState,
                trial,
                quantity,
                channel,
                effectiveStart,
                commitmentEnd,
                autoRenew,
                termDuration,
                annualContractValue,
                currency,
                category,
                terms,
                null);
    }

    /** This line for a customer. */
    SubscriptionLine of(CustomerId customer) {
        return new SubscriptionLine(
                subscriptionId,
                customer,
                productId,
                productName,
                sourceState,
                trial,
                quantity,
                channel,
                effectiveStart,
                commitmentEnd,
                autoRenew,
                termDuration,
                annualContractValue,
                currency,
                category,
                terms,
                state);
    }
}
