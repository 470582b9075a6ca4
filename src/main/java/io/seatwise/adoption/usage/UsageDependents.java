package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import io.seatwise.customers.CustomersWithFacts;
import io.seatwise.ids.CustomerId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** Keeps customers with usage facts when the import that created them is undone. */
@Repository
class UsageDependents implements CustomerDependents {

    private static final List<String> FACTS =
            List.of("usage_month", "activation", "region_usage", "graph_measure", "subscribed_sku", "endpoint_score");

    private final CustomersWithFacts facts;

    UsageDependents(CustomersWithFacts facts) {
        this.facts = facts;
    }

    @Override
    public Set<CustomerId> needed(PartnerScope scope, Set<CustomerId> customers) {
        return facts.among(scope, customers, FACTS);
    }

    /** Nothing here is derived. */
    @Override
    public void forget(PartnerScope scope, Set<CustomerId> customers) {}
}
