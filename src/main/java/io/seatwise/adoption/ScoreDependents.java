package io.seatwise.adoption;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import io.seatwise.ids.CustomerId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Scores are derived: they never keep a customer, and go with it. */
@Component
class ScoreDependents implements CustomerDependents {

    private final CustomerScores scores;

    ScoreDependents(CustomerScores scores) {
        this.scores = scores;
    }

    @Override
    public Set<CustomerId> needed(PartnerScope scope, Set<CustomerId> customers) {
        return Set.of();
    }

    @Override
    public void forget(PartnerScope scope, Set<CustomerId> customers) {
        scores.delete(scope, customers);
    }
}
