package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.util.List;

/**
 * Customers were archived or restored by one change; published once, inside that transaction.
 *
 * @param customers those whose state changed; never empty
 */
public record CustomersArchived(PartnerScope scope, List<CustomerId> customers, boolean archived) {

    public CustomersArchived {
        customers = List.copyOf(customers);
    }
}
