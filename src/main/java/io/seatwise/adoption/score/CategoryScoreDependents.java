package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import io.seatwise.ids.CustomerId;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Scores by category are derived: they never keep a customer, and go with it. */
@Repository
class CategoryScoreDependents implements CustomerDependents {

    private final JdbcTemplate batches;

    CategoryScoreDependents(JdbcTemplate batches) {
        this.batches = batches;
    }

    @Override
    public Set<CustomerId> needed(PartnerScope scope, Set<CustomerId> customers) {
        return Set.of();
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
