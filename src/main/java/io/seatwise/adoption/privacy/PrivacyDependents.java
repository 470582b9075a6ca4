package io.seatwise.adoption.privacy;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A customer that has decided something stays, and its decision with it. */
@Component
class PrivacyDependents implements CustomerDependents {

    private final PrivacyStore store;

    PrivacyDependents(PrivacyStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> needed(PartnerScope scope, Set<UUID> tenantIds) {
        return store.find(scope, tenantIds).keySet();
    }

    @Override
    public void forget(PartnerScope scope, Set<UUID> tenantIds) {}
}
