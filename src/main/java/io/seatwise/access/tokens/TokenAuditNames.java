package io.seatwise.access.tokens;

import io.seatwise.access.AuditNames;
import io.seatwise.access.NamesById;
import io.seatwise.access.PartnerScope;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names the API tokens that audit entries mention. */
@Component
class TokenAuditNames implements AuditNames {

    private final NamesById names;

    TokenAuditNames(NamesById names) {
        this.names = names;
    }

    @Override
    public Map<UUID, Named> named(PartnerScope scope, Set<UUID> ids, Locale locale) {
        return names.find(scope, ids, """
                        select token_id, name
                        from api_token
                        where partner_id = :partner and token_id in (:ids)
                        """, (row, number) -> new Named(row.getString("name"), "settings/tokens"));
    }
}
