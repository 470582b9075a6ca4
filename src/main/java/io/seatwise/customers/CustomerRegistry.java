package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.NamedRows;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Creates customers on first mention in a file, and deletes them when those files are undone. For file kinds; all
 * methods run in the caller's transaction.
 */
@Service
public class CustomerRegistry {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final List<CustomerDependents> dependents;
    private final NamedRows named;
    private final Derived derived;

    CustomerRegistry(
            JdbcClient jdbc,
            JdbcTemplate batches,
            List<CustomerDependents> dependents,
            NamedRows named,
            Derived derived) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.dependents = dependents;
        this.named = named;
        this.derived = derived;
    }

    /** Begins a file whose rows name customers by their ids alone. */
    public MetCustomers meeting(PartnerScope scope, ImportContext context) {
        return new MetCustomers(this, scope, context);
    }

    /** Which of these customers are known, each with its name. */
    public Map<CustomerId, String> known(PartnerScope scope, Collection<CustomerId> customerIds) {
        Map<CustomerId, String> names = new HashMap<>();
        jdbc.sql("""
                        select c.tenant_id, c.name
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer c on c.partner_id = :partner and c.tenant_id = id.tenant_id
                        where c.tenant_id is not null
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customerIds))
                .query(row -> {
                    names.put(CustomerId.of(row, "tenant_id"), row.getString("name"));
                });
        return names;
    }

    /**
     * Creates customers that are not known yet.
     *
     * @param names by tenant id; a customer without a name is called by its tenant id
     */
    public void create(PartnerScope scope, ImportContext context, Map<CustomerId, @Nullable String> names) {
        List<NewCustomer> customers = new ArrayList<>();
        names.forEach((customerId, name) -> customers.add(new NewCustomer(customerId, name, null, null)));
        create(scope, context, customers);
    }

    /**
     * What the first file that mentions a customer says of it.
     *
     * @param name null where the file has none; the customer is called by its tenant id
     * @param country ISO 3166 alpha-2
     */
    public record NewCustomer(
            CustomerId id,
            @Nullable String name,
            @Nullable String country,
            @Nullable String segment) {}

    /** Creates customers that are not known yet. */
    public void create(PartnerScope scope, ImportContext context, Collection<NewCustomer> customers) {
        OffsetDateTime now = context.now().atOffset(ZoneOffset.UTC);
        List<@Nullable Object[]> rows = new ArrayList<>();
        customers.forEach(customer -> {
            String name = customer.name() == null ? customer.id().toString() : customer.name();
            rows.add(new @Nullable Object[] {
                scope.partnerId(),
                customer.id(),
                name,
                name.toLowerCase(Locale.ROOT),
                customer.country(),
                customer.segment(),
                now,
                context.runId()
            });
        });
        batches.batchUpdate("""
                insert into customer
                    (partner_id, tenant_id, name, name_key, country, segment, tags, created_at, version, created_by_run)
                values (?, ?, ?, ?, ?, ?, '', ?, 0, ?)
                """, rows);
    }

    /** Gives names to customers that so far are called by their tenant id, because their first file named none. */
    public void nameNameless(PartnerScope scope, Map<CustomerId, String> names) {
        List<Object[]> rows = new ArrayList<>();
        names.forEach((customerId, name) -> rows.add(
                new Object[] {name, name.toLowerCase(Locale.ROOT), scope.partnerId(), customerId, customerId.toString()
                }));
        batches.batchUpdate("""
                update customer
                set name = ?, name_key = ?, version = version + 1
                where partner_id = ? and tenant_id = ? and name = ?
                """, rows);
    }

    /** The customers that this run or one that is undone already created, but for those that a standing list names. */
    private Set<CustomerId> createdByUndone(PartnerScope scope, ImportId runId) {
        Set<CustomerId> created = new HashSet<>(jdbc.sql("""
                        select c.tenant_id
                        from customer c
                        left join import_run run on run.partner_id = c.partner_id and run.run_id = c.created_by_run
                        where c.partner_id = :partner
                        and (c.created_by_run = :run or run.undone_at is not null)
                        """)
                .param("partner", scope.partnerId())
                .param("run", runId)
                .query((row, number) -> CustomerId.of(row, "tenant_id"))
                .list());
        if (!created.isEmpty()) {
            created.removeAll(named.customersNamedByOthers(scope, runId, created));
        }
        return created;
    }

    /**
     * Deletes the customers that only existed through this run and others that are undone already, as part of undoing
     * the run. Holds the lock of derived data until the transaction ends, so that no figure of a deleted customer is
     * written beside it.
     *
     * @return those that are gone
     */
    public Set<CustomerId> deleteCreatedBy(PartnerScope scope, ImportId runId) {
        Set<CustomerId> created = createdByUndone(scope, runId);
        for (CustomerDependents each : dependents) {
            if (!created.isEmpty()) {
                created.removeAll(each.needed(scope, created));
            }
        }
        if (!created.isEmpty()) {
            derived.lock(scope);
            dependents.forEach(each -> each.forget(scope, created));
            batches.batchUpdate(
                    "delete from customer where partner_id = ? and tenant_id = ?",
                    created.stream()
                            .map(customerId -> new Object[] {scope.partnerId(), customerId})
                            .toList());
        }
        return created;
    }
}
