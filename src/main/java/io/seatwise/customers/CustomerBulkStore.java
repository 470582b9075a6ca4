package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and changes sets of customers, each by one statement. Every method runs in the caller's transaction. */
@Repository
class CustomerBulkStore {

    private final JdbcClient jdbc;

    CustomerBulkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the customers that the scope sees and that are archived, or are not. */
    List<CustomerId> inState(PartnerScope scope, Collection<CustomerId> customers, boolean archived) {
        return select(scope, customers, "c.archived_at is " + (archived ? "not null" : "null"))
                .query((row, number) -> CustomerId.of(row, "tenant_id"))
                .list();
    }

    /** The account managers of those of the customers that the scope sees. */
    Map<CustomerId, @Nullable String> accountManagers(PartnerScope scope, Collection<CustomerId> customers) {
        Map<CustomerId, @Nullable String> managers = new LinkedHashMap<>();
        select(scope, customers, "1 = 1").query(row -> {
            managers.put(CustomerId.of(row, "tenant_id"), row.getString("account_manager"));
        });
        return managers;
    }

    /** The tags of those of the customers that the scope sees. */
    Map<CustomerId, List<String>> tags(PartnerScope scope, Collection<CustomerId> customers) {
        Map<CustomerId, List<String>> tags = new LinkedHashMap<>();
        select(scope, customers, "1 = 1").query(row -> {
            tags.put(CustomerId.of(row, "tenant_id"), List.copyOf(Tags.parse(row.getString("tags"))));
        });
        return tags;
    }

    private JdbcClient.StatementSpec select(PartnerScope scope, Collection<CustomerId> customers, String condition) {
        return jdbc.sql("""
                        select c.tenant_id, c.account_manager, c.tags
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer c on c.partner_id = :partner and c.tenant_id = id.tenant_id
                        where c.tenant_id is not null and %s and %s
                        order by c.tenant_id
                        """.formatted(condition, scope.customerFilter("c")))
                .params(scope.parameters())
                .param("ids", new UuidArray(customers));
    }

    void setArchived(PartnerScope scope, Collection<CustomerId> customers, @Nullable Instant at) {
        update(
                scope,
                customers,
                "archived_at = :value",
                at == null ? null : at.atOffset(ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE);
    }

    void setAccountManager(PartnerScope scope, Collection<CustomerId> customers, @Nullable String email) {
        update(scope, customers, "account_manager = :value", email, Types.VARCHAR);
    }

    void setTags(PartnerScope scope, Collection<CustomerId> customers, List<String> tags) {
        update(scope, customers, "tags = :value", Tags.stored(tags), Types.VARCHAR);
    }

    void appendTag(PartnerScope scope, Collection<CustomerId> customers, String tag) {
        update(
                scope,
                customers,
                "tags = (case when tags = '' then ';' else tags end) || cast(:value as varchar) || ';'",
                tag,
                Types.VARCHAR);
    }

    private void update(
            PartnerScope scope, Collection<CustomerId> customers, String change, @Nullable Object value, int type) {
        if (customers.isEmpty()) {
            return;
        }
        int updated = jdbc.sql("""
                        update customer
                        set %s, version = version + 1
                        where partner_id = :partner and tenant_id = any(cast(:ids as uuid array))
                        """.formatted(change))
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .param("value", value, type)
                .update();
        if (updated != customers.size()) {
            throw new OptimisticLockingFailureException("Some of the customers were removed meanwhile");
        }
    }
}
