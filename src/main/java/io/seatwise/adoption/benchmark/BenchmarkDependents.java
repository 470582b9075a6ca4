package io.seatwise.adoption.benchmark;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomerDependents;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Benchmarks are derived: they never keep a customer, and go with it. */
@Component
class BenchmarkDependents implements CustomerDependents {

    private final BenchmarkStore store;

    BenchmarkDependents(BenchmarkStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> needed(PartnerScope scope, Set<UUID> tenantIds) {
        return Set.of();
    }

    @Override
    public void forget(PartnerScope scope, Set<UUID> tenantIds) {
        store.forget(scope, tenantIds);
    }
}
