package io.seatwise.licensing.subscriptions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.ids.CustomerId;

/** Which subscription it is, whose, and of which product. */
public record SubscriptionIds(
        String subscriptionId, @JsonProperty("tenantId") CustomerId customer, String productId) {}
