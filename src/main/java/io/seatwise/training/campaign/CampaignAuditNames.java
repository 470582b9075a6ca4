package io.seatwise.training.campaign;

import io.seatwise.access.AuditNames;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the campaigns that audit entries mention, with their customers. */
@Component
class CampaignAuditNames implements AuditNames {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    CampaignAuditNames(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Map<UUID, Named> named(PartnerScope scope, Set<UUID> ids, Locale locale) {
        Map<UUID, Named> named = new HashMap<>();
        transactions.read(
                scope,
                () -> jdbc.sql("""
                                select c.campaign_id, c.name, t.name as customer
                                from campaign c
                                join customer t on t.partner_id = c.partner_id and t.tenant_id = c.tenant_id
                                where c.partner_id = :partner and c.campaign_id in (:ids)
                                """)
                        .param("partner", scope.partnerId())
                        .param("ids", ids)
                        .query((row, number) -> {
                            UUID id = row.getObject("campaign_id", UUID.class);
                            String name = row.getString("name") + " · " + row.getString("customer");
                            return named.put(id, new Named(name, "campaigns/" + id));
                        })
                        .list());
        return named;
    }
}
