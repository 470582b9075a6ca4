package io.seatwise.adoption.groups;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import io.seatwise.customers.CustomersWithFacts;
import io.seatwise.ids.CustomerId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A customer with groups stays when the run that created it is taken back. */
@Component
class GroupDependents implements CustomerDependents {

    private final CustomersWithFacts facts;

    GroupDependents(CustomersWithFacts facts) {
        this.facts = facts;
    }

    @Override
    public Set<CustomerId> needed(PartnerScope scope, Set<CustomerId> customers) {
        return facts.among(scope, customers, List.of("group_insight"));
    }

    @Override
    public void forget(PartnerScope scope, Set<CustomerId> customers) {}
}
