package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.customers.CustomerDependents;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers with score facts stay when the run that created them is taken back; what was made from facts goes. */
@Repository
class ScoreFactDependents implements CustomerDependents {

    private static final List<String> FACTS = List.of("adoption_fact", "network_measurement");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ScoreFactDependents(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
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

    @Override
    public void forget(PartnerScope scope, Set<UUID> tenantIds) {
        batches.batchUpdate(
                "delete from category_score where partner_id = ? and tenant_id = ?",
                tenantIds.stream()
                        .map(tenantId -> new Object[] {scope.partnerId(), tenantId})
                        .toList());
    }
}
