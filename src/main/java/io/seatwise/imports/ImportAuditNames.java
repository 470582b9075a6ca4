package io.seatwise.imports;

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

/** Names the imports that audit entries mention by their files. */
@Component
class ImportAuditNames implements AuditNames {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    ImportAuditNames(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Map<UUID, Named> named(PartnerScope scope, Set<UUID> ids, Locale locale) {
        Map<UUID, Named> named = new HashMap<>();
        transactions.read(
                scope,
                () -> jdbc.sql("""
                                select run_id, file_name
                                from import_run
                                where partner_id = :partner and run_id in (:ids)
                                """)
                        .param("partner", scope.partnerId())
                        .param("ids", ids)
                        .query((row, number) -> {
                            UUID id = row.getObject("run_id", UUID.class);
                            return named.put(id, new Named(row.getString("file_name"), "imports?run=" + id));
                        })
                        .list());
        return named;
    }
}
