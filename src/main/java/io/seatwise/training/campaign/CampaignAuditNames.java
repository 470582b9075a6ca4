package io.seatwise.training.campaign;

import io.seatwise.access.AuditNames;
import io.seatwise.access.NamesById;
import io.seatwise.access.PartnerScope;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names the campaigns that audit entries mention, with their customers. */
@Component
class CampaignAuditNames implements AuditNames {

    private final NamesById names;

    CampaignAuditNames(NamesById names) {
        this.names = names;
    }

    @Override
    public Map<UUID, Named> named(PartnerScope scope, Set<UUID> ids, Locale locale) {
        return names.find(
                scope,
                ids,
                """
                        select c.campaign_id, c.name, t.name as customer
                        from campaign c
                        join customer t on t.partner_id = c.partner_id and t.tenant_id = c.tenant_id
                        where c.partner_id = :partner and c.campaign_id in (:ids)
                        """,
                (row, number) -> new Named(
                        row.getString("name") + " · " + row.getString("customer"),
                        "campaigns/" + row.getString("campaign_id")));
    }
}
