package io.seatwise.adoption.usage.graph;

import io.seatwise.adoption.fact.DayFact;
import java.time.LocalDate;
import java.util.UUID;

/** A licence of a tenant's list of subscribed SKUs, on the day of the import. */
public record SkuDay(
        UUID tenantId,
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
        return tenantId + " " + day + " " + skuId;
    }

    SkuDay of(UUID tenant, LocalDate today) {
        return new SkuDay(
                tenant, today, skuId, partNumber, appliesTo, status, enabled, consumed, warning, suspended, lockedOut);
    }
}
