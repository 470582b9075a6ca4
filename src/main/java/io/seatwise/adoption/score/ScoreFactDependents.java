package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import io.seatwise.customers.CustomersWithFacts;
import io.seatwise.ids.CustomerId;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Customers with score facts stay when the run that created them is taken back; what was made from facts goes. */
@Repository
class ScoreFactDependents implements CustomerDependents {

    private static final List<String> FACTS = List.of("adoption_fact", "network_measurement");

    private final CustomersWithFacts facts;
    private final JdbcTemplate batches;

    ScoreFactDependents(CustomersWithFacts facts, JdbcTemplate batches) {
        this.facts = facts;
        this.batches = batches;
    }

    @Override
    public Set<CustomerId> needed(PartnerScope scope, Set<CustomerId> customers) {
        return facts.among(scope, customers, FACTS);
    }

    @Override
    public void forget(PartnerScope scope, Set<CustomerId> customers) {
        batches.batchUpdate(
                "delete from category_score where partner_id = ? and tenant_id = ?",
                customers.stream()
                        .map(customer -> new Object[] {scope.partnerId(), customer})
                        .toList());
    }
}
