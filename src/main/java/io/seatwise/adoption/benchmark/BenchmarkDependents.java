package io.seatwise.adoption.benchmark;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import io.seatwise.ids.CustomerId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Benchmarks are derived: they never keep a customer, and go with it. */
@Component
class BenchmarkDependents implements CustomerDependents {

    private final BenchmarkStore store;

    BenchmarkDependents(BenchmarkStore store) {
        this.store = store;
    }

    @Override
    public Set<CustomerId> needed(PartnerScope scope, Set<CustomerId> customers) {
        return Set.of();
    }

    @Override
    public void forget(PartnerScope scope, Set<CustomerId> customers) {
        store.forget(scope, customers);
    }
}
