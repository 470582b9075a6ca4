package io.seatwise.adoption.groups;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A customer with groups stays when the run that created it is taken back. */
@Component
class GroupDependents implements CustomerDependents {

    private final GroupStore store;

    GroupDependents(GroupStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> needed(PartnerScope scope, Set<UUID> tenantIds) {
        return store.withGroups(scope, tenantIds);
    }

    @Override
    public void forget(PartnerScope scope, Set<UUID> tenantIds) {}
}
