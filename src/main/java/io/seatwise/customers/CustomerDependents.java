package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.util.Set;

/** What hangs on a customer in other modules; asked before a customer is deleted when the run that created it is undone. */
public interface CustomerDependents {

    /** Returns those of these customers that still have facts. */
    Set<CustomerId> needed(PartnerScope scope, Set<CustomerId> customers);

    /** Deletes what was derived from facts that are gone. */
    void forget(PartnerScope scope, Set<CustomerId> customers);
}
