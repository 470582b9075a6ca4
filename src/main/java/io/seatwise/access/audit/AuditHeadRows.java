package io.seatwise.access.audit;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.PartnerId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the head of each partner's chain in the database. The code of an entry tells whether the row existed when the entry
 * was written, so that a deleted row is noticed.
 */
@Repository
class AuditHeadRows {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final AuditCodes codes;
    private final Set<PartnerId> kept = ConcurrentHashMap.newKeySet();

    AuditHeadRows(JdbcClient jdbc, PartnerTransactions transactions, AuditCodes codes) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.codes = codes;
    }

    /** Whether the partner has a row. Runs in the caller's transaction. */
    boolean isKept(PartnerId partner) {
        if (kept.contains(partner)) {
            return true;
        }
        boolean found = jdbc.sql("select number from audit_head where partner_id = :partner")
                .param("partner", partner)
                .query(Long.class)
                .optional()
                .isPresent();
        if (found) {
            kept.add(partner);
        }
        return found;
    }

    /** The row of a partner; null where there is none. */
    AuditHeads.@Nullable Head of(PartnerScope scope) {
        return transactions.<AuditHeads.@Nullable Head>read(
                scope,
                () -> jdbc.sql("select number, chain, code from audit_head where partner_id = :partner")
                        .param("partner", scope.partnerId())
                        .query((row, rank) -> {
                            long number = row.getLong("number");
                            String chain = row.getString("chain");
                            boolean whole = AuditCodes.same(code(scope, number, chain), row.getString("code"));
                            return new AuditHeads.Head(number, whole ? chain : null);
                        })
                        .optional()
                        .orElse(null));
    }

    /** Keeps this place unless a later one is kept, as by another node. */
    void put(PartnerScope scope, long number, String chain) {
        transactions.run(scope, () -> {
            if (!isKept(scope.partnerId())) {
                write(scope, number, chain, """
                        insert into audit_head (partner_id, number, chain, code)
                        values (:partner, :number, :chain, :code)
                        """);
                return;
            }
            write(scope, number, chain, """
                    update audit_head
                    set number = :number, chain = :chain, code = :code
                    where partner_id = :partner and number < :number
                    """);
        });
    }

    private void write(PartnerScope scope, long number, String chain, String sql) {
        jdbc.sql(sql)
                .param("partner", scope.partnerId())
                .param("number", number)
                .param("chain", chain)
                .param("code", code(scope, number, chain))
                .update();
    }

    private String code(PartnerScope scope, long number, String chain) {
        return codes.of("head-row", scope.partnerId(), number, chain);
    }
}
