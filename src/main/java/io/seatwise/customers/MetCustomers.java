package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates the customers of a file on first mention, batch after batch, rather than have
 * its figures be lost. For kinds of file that name no customers; runs in the caller's transaction.
 */
public final class MetCustomers {

    private final CustomerRegistry registry;
    private final PartnerScope scope;
    private final ImportContext context;
    private final Set<CustomerId> met = new HashSet<>();
    private long created;

    MetCustomers(CustomerRegistry registry, PartnerScope scope, ImportContext context) {
        this.registry = registry;
        this.scope = scope;
        this.context = context;
    }

    /** @param applying whether the unknown are created, or only counted for a preview */
    public void meet(Collection<CustomerId> customers, boolean applying) {
        Map<CustomerId, @Nullable String> fresh = new HashMap<>();
        customers.stream().filter(met::add).forEach(customer -> fresh.put(customer, null));
        if (fresh.isEmpty()) {
            return;
        }
        fresh.keySet().removeAll(registry.known(scope, fresh.keySet()).keySet());
        created += fresh.size();
        if (applying) {
            registry.create(scope, context, fresh);
        }
    }

    /** How many were not known before. */
    public long created() {
        return created;
    }
}
