package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.customers.Customer;
import io.seatwise.customers.Customers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Changes to all customers that match a filter, each in one transaction: all of them or none. Each change says what it
 * touched, so that it can be taken back.
 */
@Service
public class CustomerChanges {

    private final PartnerTransactions transactions;
    private final CustomerQueries queries;
    private final Customers customers;

    CustomerChanges(PartnerTransactions transactions, CustomerQueries queries, Customers customers) {
        this.transactions = transactions;
        this.queries = queries;
        this.customers = customers;
    }

    /** Archives those that are not yet; returns them for {@link #restore}. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public List<UUID> archive(PartnerScope scope, CustomerFilter filter) {
        List<UUID> matching = matching(scope, filter);
        return transactions.write(scope, () -> {
            List<UUID> changed = new ArrayList<>();
            for (UUID tenantId : matching) {
                if (!find(scope, tenantId).isArchived()) {
                    customers.archive(scope, tenantId);
                    changed.add(tenantId);
                }
            }
            return changed;
        });
    }

    /** Restores those of the filter that are archived; returns them for {@link #archive(PartnerScope, List)}. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public List<UUID> restore(PartnerScope scope, CustomerFilter filter) {
        List<UUID> matching = matching(scope, filter);
        return transactions.write(scope, () -> {
            List<UUID> changed = new ArrayList<>();
            for (UUID tenantId : matching) {
                if (find(scope, tenantId).isArchived()) {
                    customers.restore(scope, tenantId);
                    changed.add(tenantId);
                }
            }
            return changed;
        });
    }

    /** Archives these. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void archive(PartnerScope scope, List<UUID> tenantIds) {
        transactions.run(scope, () -> tenantIds.forEach(tenantId -> customers.archive(scope, tenantId)));
    }

    /** Takes these back into figures, lists and exports. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void restore(PartnerScope scope, List<UUID> tenantIds) {
        transactions.run(scope, () -> tenantIds.forEach(tenantId -> customers.restore(scope, tenantId)));
    }

    /** Gives all that match to this account manager, or to nobody; returns who had them before. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public Map<UUID, @Nullable String> assign(PartnerScope scope, CustomerFilter filter, @Nullable String email) {
        List<UUID> matching = matching(scope, filter);
        return transactions.write(scope, () -> {
            Map<UUID, @Nullable String> before = new LinkedHashMap<>();
            for (UUID tenantId : matching) {
                before.put(tenantId, find(scope, tenantId).accountManager());
                customers.assign(scope, tenantId, email);
            }
            return before;
        });
    }

    /** Gives customers back to whom they belonged before {@link #assign}. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void assignBack(PartnerScope scope, Map<UUID, @Nullable String> before) {
        transactions.run(scope, () -> before.forEach((tenantId, email) -> customers.assign(scope, tenantId, email)));
    }

    /**
     * Adds a tag to all that match and do not have it; returns their tags before.
     *
     * @throws IllegalArgumentException for a tag that is too long or a customer with too many
     */
    @PreAuthorize(Roles.CAN_TAG)
    public Map<UUID, List<String>> addTag(PartnerScope scope, CustomerFilter filter, String tag) {
        List<UUID> matching = matching(scope, filter);
        return transactions.write(scope, () -> {
            Map<UUID, List<String>> before = new LinkedHashMap<>();
            for (UUID tenantId : matching) {
                List<String> tags = find(scope, tenantId).tags();
                if (tags.stream().noneMatch(tag.strip()::equalsIgnoreCase)) {
                    List<String> more = new ArrayList<>(tags);
                    more.add(tag.strip());
                    customers.setTags(scope, tenantId, more);
                    before.put(tenantId, tags);
                }
            }
            return before;
        });
    }

    /** Gives customers the tags back that they had before {@link #addTag}. */
    @PreAuthorize(Roles.CAN_TAG)
    public void tagBack(PartnerScope scope, Map<UUID, List<String>> before) {
        transactions.run(scope, () -> before.forEach((tenantId, tags) -> customers.setTags(scope, tenantId, tags)));
    }

    private List<UUID> matching(PartnerScope scope, CustomerFilter filter) {
        List<UUID> tenantIds = new ArrayList<>();
        queries.forEach(scope, filter, List.of(), row -> tenantIds.add(row.customerTenantId()));
        return tenantIds;
    }

    private Customer find(PartnerScope scope, UUID tenantId) {
        return customers.find(scope, tenantId).orElseThrow();
    }
}
