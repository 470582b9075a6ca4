package io.seatwise.adoption;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Scores are derived: they never keep a customer, and go with it. */
@Component
class ScoreDependents implements CustomerDependents {

    private final CustomerScores scores;

    ScoreDependents(CustomerScores scores) {
        this.scores = scores;
    }

    @Override
    public Set<UUID> needed(PartnerScope scope, Set<UUID> tenantIds) {
        return Set.of();
    }

    @Override
    public void forget(PartnerScope scope, Set<UUID> tenantIds) {
        scores.delete(scope, tenantIds);
    }
}
