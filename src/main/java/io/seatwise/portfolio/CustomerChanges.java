package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.customers.CustomerBulkEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Changes all customers that match a filter, each change in one transaction: all of them or none. Each change returns
 * what it touched, so that it can be undone.
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
    public List<UUID> archive(PartnerScope scope, CustomerFilter filter) {
        return edits.archive(scope, matching(scope, filter));
    }

    /** Restores those of the filter that are archived; returns them for {@link #archive(PartnerScope, List)}. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public List<UUID> restore(PartnerScope scope, CustomerFilter filter) {
        return edits.restore(scope, matching(scope, filter));
    }

    /** Archives these. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void archive(PartnerScope scope, List<UUID> tenantIds) {
        edits.archive(scope, tenantIds);
    }

    /** Takes these back into figures, lists and exports. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void restore(PartnerScope scope, List<UUID> tenantIds) {
        edits.restore(scope, tenantIds);
    }

    /** Assigns all that match to this account manager, or to nobody; returns the previous one of each. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public Map<UUID, @Nullable String> assign(PartnerScope scope, CustomerFilter filter, @Nullable String email) {
        return edits.assign(scope, matching(scope, filter), email);
    }

    /** Assigns customers to whom they belonged before {@link #assign}. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void assignBack(PartnerScope scope, Map<UUID, @Nullable String> before) {
        edits.assignEach(scope, before);
    }

    /**
     * Adds a tag to all that match and do not have it; returns their previous tags.
     *
     * @throws IllegalArgumentException for a tag that is too long or a customer with too many
     */
    @PreAuthorize(Roles.CAN_TAG)
    public Map<UUID, List<String>> addTag(PartnerScope scope, CustomerFilter filter, String tag) {
        return edits.addTag(scope, matching(scope, filter), tag);
    }

    /** Gives customers the tags back that they had before {@link #addTag}. */
    @PreAuthorize(Roles.CAN_TAG)
    public void tagBack(PartnerScope scope, Map<UUID, List<String>> before) {
        edits.setTags(scope, before);
    }

    private List<UUID> matching(PartnerScope scope, CustomerFilter filter) {
        List<UUID> tenantIds = new ArrayList<>();
        queries.forEach(scope, filter, List.of(), row -> tenantIds.add(row.customerTenantId()));
        return tenantIds;
    }
}
