package io.seatwise.adoption.usage.graph;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.customers.fact.DayFact;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;

/** A licence of a tenant's list of subscribed SKUs, on the day of the import. */
public record SkuDay(
        @JsonProperty("tenantId") CustomerId customer,
        LocalDate day,
        @JsonUnwrapped Sku sku,
        @JsonUnwrapped Units units)
        implements DayFact {

    @Override
    public String key() {
        return customer + " " + day + " " + sku.skuId();
    }

    SkuDay of(CustomerId tenant, LocalDate today) {
        return new SkuDay(tenant, today, sku, units);
    }

    /** A licence as the tenant's list names it. */
    public record Sku(String skuId, String partNumber, String appliesTo, String status) {}

    /** The units of a licence by state. */
    public record Units(long enabled, long consumed, long warning, long suspended, long lockedOut) {}
}
