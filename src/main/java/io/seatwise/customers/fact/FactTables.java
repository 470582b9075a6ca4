package io.seatwise.customers.fact;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import io.seatwise.customers.CustomersWithFacts;
import io.seatwise.ids.CustomerId;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows the tables of all {@link DayFactKind}s. A customer with a row in one stays when the run that created it is undone. */
@Component
public class FactTables implements CustomerDependents {

    private final ObjectProvider<DayFactKind<?>> kinds;
    private final CustomersWithFacts facts;

    /** The kinds are looked up when they are asked for: they need the registry of customers, and it needs this. */
    FactTables(ObjectProvider<DayFactKind<?>> kinds, CustomersWithFacts facts) {
        this.kinds = kinds;
        this.facts = facts;
    }

    /** The types under which replaced rows are kept; the keys of all of them begin with the id of the customer. */
    public List<String> rowTypes() {
        return kinds.stream().map(kind -> kind.table().keptAs()).toList();
    }

    @Override
    public Set<CustomerId> needed(PartnerScope scope, Set<CustomerId> customers) {
        return facts.among(
                scope,
                customers,
                kinds.stream().map(kind -> kind.table().table()).toList());
    }

    /** Nothing here is derived. */
    @Override
    public void forget(PartnerScope scope, Set<CustomerId> customers) {}
}
