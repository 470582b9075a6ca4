package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import io.seatwise.customers.CustomersWithFacts;
import io.seatwise.ids.CustomerId;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Customers with figures or subscriptions stay when the run that created them is taken back. */
@Repository
class LicensingDependents implements CustomerDependents {

    private static final List<String> FACTS = List.of("deployment_position", "usage_position", "subscription");
    private static final List<String> DERIVED = List.of(
            "product_metrics", "customer_metrics", "customer_day", "customer_trend", "service_current", "service_day");

    private final CustomersWithFacts facts;
    private final JdbcTemplate batches;

    LicensingDependents(CustomersWithFacts facts, JdbcTemplate batches) {
        this.facts = facts;
        this.batches = batches;
    }

    @Override
    public Set<CustomerId> needed(PartnerScope scope, Set<CustomerId> customers) {
        return facts.among(scope, customers, FACTS);
    }

    @Override
    public void forget(PartnerScope scope, Set<CustomerId> customers) {
        List<Object[]> keys = customers.stream()
                .map(customer -> new Object[] {scope.partnerId(), customer})
                .toList();
        for (String table : DERIVED) {
            batches.batchUpdate("delete from %s where partner_id = ? and tenant_id = ?".formatted(table), keys);
        }
    }
}
