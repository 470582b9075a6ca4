package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.customers.CustomerDependents;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers that usage facts speak of stay when the run that created them is taken back. */
@Repository
class UsageDependents implements CustomerDependents {

    private static final List<String> FACTS =
            List.of("usage_month", "activation", "region_usage", "graph_measure", "subscribed_sku", "endpoint_score");

    private final JdbcClient jdbc;

    UsageDependents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> needed(PartnerScope scope, Set<UUID> tenantIds) {
        Set<UUID> needed = new HashSet<>();
        for (String table : FACTS) {
            needed.addAll(jdbc.sql("""
                            select id.tenant_id
                            from unnest(cast(:ids as uuid array)) as id (tenant_id)
                            where exists (
                                select 1 from %s f where f.partner_id = :partner and f.tenant_id = id.tenant_id)
                            """.formatted(table))
                    .param("partner", scope.partnerId())
                    .param("ids", new UuidArray(tenantIds))
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .list());
        }
        return needed;
    }

    /** Nothing here is derived. */
    @Override
    public void forget(PartnerScope scope, Set<UUID> tenantIds) {}
}
