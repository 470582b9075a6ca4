package io.seatwise.adoption.product;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import io.seatwise.ids.CustomerId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Customers with licences stay when the run that created them is taken back; their scores go with them. */
@Component
class ProductScoreDependents implements CustomerDependents {

    private final LicenceMonths months;
    private final ProductScoreStore scores;

    ProductScoreDependents(LicenceMonths months, ProductScoreStore scores) {
        this.months = months;
        this.scores = scores;
    }

    @Override
    public Set<CustomerId> needed(PartnerScope scope, Set<CustomerId> customers) {
        return months.known(scope, customers);
    }

    @Override
    public void forget(PartnerScope scope, Set<CustomerId> customers) {
        scores.delete(scope, customers);
    }
}
