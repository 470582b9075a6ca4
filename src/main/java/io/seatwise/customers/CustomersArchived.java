package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import java.util.List;
import java.util.UUID;

/**
 * Customers were archived or restored by one change; published once, inside that transaction.
 *
 * @param tenantIds those whose state changed; never empty
 */
public record CustomersArchived(PartnerScope scope, List<UUID> tenantIds, boolean archived) {

    public CustomersArchived {
        tenantIds = List.copyOf(tenantIds);
    }
}
