package io.seatwise.adoption.product;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import io.seatwise.ids.CustomerId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Product scores are derived: they never keep a customer, and go with it. */
@Component
class ProductScoreDependents implements CustomerDependents {

    private final ProductScoreStore scores;

    ProductScoreDependents(ProductScoreStore scores) {
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
