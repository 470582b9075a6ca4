package io.seatwise.customers;

import io.seatwise.access.AuditNames;
import io.seatwise.access.NamesById;
import io.seatwise.access.PartnerScope;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names the customers that audit entries mention. */
@Component
class CustomerAuditNames implements AuditNames {

    private final NamesById names;

    CustomerAuditNames(NamesById names) {
        this.names = names;
    }

    @Override
    public Map<UUID, Named> named(PartnerScope scope, Set<UUID> ids, Locale locale) {
        return names.find(
                scope,
                ids,
                """
                        select tenant_id, name
                        from customer
                        where partner_id = :partner and tenant_id in (:ids)
                        """,
                (row, number) -> new Named(row.getString("name"), "customers/" + row.getString("tenant_id")));
    }
}
