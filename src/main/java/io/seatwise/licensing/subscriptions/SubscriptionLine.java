package io.seatwise.licensing.subscriptions;

import io.seatwise.ids.CustomerId;
import org.jspecify.annotations.Nullable;

/** A checked row of a subscriptions file; null where it says nothing. */
public record SubscriptionLine(
        SubscriptionIds ids,
        @Nullable String productName,
        Reported reported,
        Purchase purchase,
        CommitmentTerm term,
        SubscriptionTerms terms) {

    /**
     * The state as the file reports it.
     *
     * @param state the state where the kind of file has words of its own for it; null to read the source's word as elsewhere
     */
    public record Reported(
            String sourceState,
            @Nullable Boolean trial,
            @Nullable SubscriptionState state) {}

    /** This line for a customer. */
    SubscriptionLine of(CustomerId customer) {
        return new SubscriptionLine(
                new SubscriptionIds(ids.subscriptionId(), customer, ids.productId()),
                productName,
                reported,
                purchase,
                term,
                terms);
    }
}
