package io.seatwise.customers;

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

/** Names the customers that audit entries mention. */
@Component
class CustomerAuditNames implements AuditNames {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    CustomerAuditNames(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Map<UUID, Named> named(PartnerScope scope, Set<UUID> ids, Locale locale) {
        Map<UUID, Named> named = new HashMap<>();
        transactions.read(
                scope,
                () -> jdbc.sql("""
                        select tenant_id, name
                        from customer
                        where partner_id = :partner and tenant_id in (:ids)
                        """)
                        .param("partner", scope.partnerId())
                        .param("ids", ids)
                        .query((row, number) -> {
                            UUID id = row.getObject("tenant_id", UUID.class);
                            return named.put(id, new Named(row.getString("name"), "customers/" + id));
                        })
                        .list());
        return named;
    }
}
