package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import io.seatwise.ids.CustomerId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Recommendations are derived: they go with a customer of which no facts are left. */
@Component
class RecommendationDependents implements CustomerDependents {

    private final RecommendationStore store;

    RecommendationDependents(RecommendationStore store) {
        this.store = store;
    }

    @Override
    public Set<CustomerId> needed(PartnerScope scope, Set<CustomerId> customers) {
        return Set.of();
    }

    @Override
    public void forget(PartnerScope scope, Set<CustomerId> customers) {
        store.delete(scope, customers);
    }
}
