package io.seatwise.adoption.privacy;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import io.seatwise.ids.CustomerId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A customer that has decided something stays, and its decision with it. */
@Component
class PrivacyDependents implements CustomerDependents {

    private final PrivacyStore store;

    PrivacyDependents(PrivacyStore store) {
        this.store = store;
    }

    @Override
    public Set<CustomerId> needed(PartnerScope scope, Set<CustomerId> customers) {
        return store.find(scope, customers).keySet();
    }

    @Override
    public void forget(PartnerScope scope, Set<CustomerId> customers) {}
}
