package io.seatwise.adoption.usage.graph;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.customers.fact.DayFact;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;

/** A licence of a tenant's list of subscribed SKUs, on the day of the import. */
public record SkuDay(
        @JsonProperty("tenantId") CustomerId customer,
        LocalDate day,
        String skuId,
        String partNumber,
        String appliesTo,
        String status,
        long enabled,
        long consumed,
        long warning,
        long suspended,
        long lockedOut)
        implements DayFact {

    @Override
    public String key() {
        return customer + " " + day + " " + skuId;
    }

    SkuDay of(CustomerId tenant, LocalDate today) {
        return new SkuDay(
                tenant, today, skuId, partNumber, appliesTo, status, enabled, consumed, warning, suspended, lockedOut);
    }
}
