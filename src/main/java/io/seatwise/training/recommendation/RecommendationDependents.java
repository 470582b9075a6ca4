package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Recommendations are derived: they go with a customer of which no facts are left. */
@Component
class RecommendationDependents implements CustomerDependents {

    private final RecommendationStore store;

    RecommendationDependents(RecommendationStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> needed(PartnerScope scope, Set<UUID> tenantIds) {
        return Set.of();
    }

    @Override
    public void forget(PartnerScope scope, Set<UUID> tenantIds) {
        store.delete(scope, tenantIds);
    }
}
