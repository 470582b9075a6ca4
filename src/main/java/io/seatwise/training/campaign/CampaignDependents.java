package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.customers.CustomerDependents;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A customer with campaigns, or with a word about them, stays when the run that created it is taken back. */
@Repository
class CampaignDependents implements CustomerDependents {

    private final JdbcClient jdbc;

    CampaignDependents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> needed(PartnerScope scope, Set<UUID> tenantIds) {
        return new HashSet<>(jdbc.sql("""
                        select id.tenant_id
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        where exists (
                            select 1 from campaign p where p.partner_id = :partner and p.tenant_id = id.tenant_id)
                        or exists (
                            select 1 from campaign_consent w
                            where w.partner_id = :partner and w.tenant_id = id.tenant_id)
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(tenantIds))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    @Override
    public void forget(PartnerScope scope, Set<UUID> tenantIds) {}
}
