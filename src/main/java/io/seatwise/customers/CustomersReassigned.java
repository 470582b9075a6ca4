package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.util.List;

/**
 * Customers were assigned to another account manager, or to nobody; published once per change, inside its transaction.
 *
 * @param customers those whose account manager changed; never empty
 */
public record CustomersReassigned(PartnerScope scope, List<CustomerId> customers) {

    public CustomersReassigned {
        customers = List.copyOf(customers);
    }
}
