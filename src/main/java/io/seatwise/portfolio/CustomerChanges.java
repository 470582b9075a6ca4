package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.customers.CustomerBulkEdits;
import io.seatwise.ids.CustomerId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Archives and restores all customers that match a filter, each time in one transaction: all of them or none. Each change
 * returns what it touched, so that it can be undone.
 */
@Service
public class CustomerChanges {

    private final CustomerQueries queries;
    private final CustomerBulkEdits edits;

    CustomerChanges(CustomerQueries queries, CustomerBulkEdits edits) {
        this.queries = queries;
        this.edits = edits;
    }

    /** Archives those that are not yet; returns them for {@link #restore(PartnerScope, List)}. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public List<CustomerId> archive(PartnerScope scope, CustomerFilter filter) {
        return edits.archive(scope, matching(scope, filter));
    }

    /** Restores those of the filter that are archived; returns them for {@link #archive(PartnerScope, List)}. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public List<CustomerId> restore(PartnerScope scope, CustomerFilter filter) {
        return edits.restore(scope, matching(scope, filter));
    }

    /** Archives these. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void archive(PartnerScope scope, List<CustomerId> customers) {
        edits.archive(scope, customers);
    }

    /** Takes these back into figures, lists and exports. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void restore(PartnerScope scope, List<CustomerId> customers) {
        edits.restore(scope, customers);
    }

    /** Finds those of the filter, in its usual order. */
    @PreAuthorize(Roles.CAN_READ)
    public List<CustomerId> matching(PartnerScope scope, CustomerFilter filter) {
        List<CustomerId> customers = new ArrayList<>();
        queries.forEach(scope, filter, List.of(), row -> customers.add(row.id()));
        return customers;
    }
}
