package io.seatwise.training.outcome;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import io.seatwise.ids.CustomerId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Deletes outcomes with their customers, and recomputes the outcomes in which they were peers. */
@Component
class OutcomeDependents implements CustomerDependents {

    private final OutcomeStore store;

    OutcomeDependents(OutcomeStore store) {
        this.store = store;
    }

    @Override
    public Set<CustomerId> needed(PartnerScope scope, Set<CustomerId> customers) {
        return Set.of();
    }

    @Override
    public void forget(PartnerScope scope, Set<CustomerId> customers) {
        store.delete(scope, store.casesAround(scope, customers));
    }
}
