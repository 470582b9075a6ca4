package io.seatwise.training.outcome;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Deletes outcomes with their customers, and recomputes the outcomes in which they were peers. */
@Component
class OutcomeDependents implements CustomerDependents {

    private final OutcomeStore store;

    OutcomeDependents(OutcomeStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> needed(PartnerScope scope, Set<UUID> tenantIds) {
        return Set.of();
    }

    @Override
    public void forget(PartnerScope scope, Set<UUID> tenantIds) {
        store.delete(scope, store.casesAround(scope, tenantIds));
    }
}
