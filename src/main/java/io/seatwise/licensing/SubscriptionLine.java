package io.seatwise.licensing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A checked row of a subscriptions file; null where it says nothing. */
record SubscriptionLine(
        String subscriptionId,
        UUID tenantId,
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
        SubscriptionTerms terms) {}
