package io.seatwise.access.audit;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands for removed entries of a partner's audit: the place and code of the last of them, with a keyed code over
 * both and the anchor before. Without the key nobody makes one, so a chain that somebody cut off is not taken for one
 * whose entries were removed after their time.
 */
@Component
class AuditAnchors {

    private static final String START = "";

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final AuditCodes codes;

    AuditAnchors(JdbcClient jdbc, PartnerTransactions transactions, AuditCodes codes) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.codes = codes;
    }

    /**
     * Where a partner's chain goes on.
     *
     * @param number the last removed entry's place; 0 where none was removed
     * @param chain its code
     * @param code the newest anchor's own code
     * @param broken the anchor or leftover entry that is not as it was written; null where all are
     */
    record Start(long number, String chain, String code, AuditVerdict.@Nullable Break broken) {}

    private record Anchor(long number, String chain, Instant removedUntil, Instant anchoredAt, String code) {}

    /** Checks the anchors and answers where the chain goes on. */
    Start start(PartnerScope scope) {
        return transactions.read(scope, () -> {
            Start start = new Start(0, START, START, null);
            for (Anchor each : anchors(scope)) {
                if (!code(scope, each, start.code()).equals(each.code())) {
                    return broken(start, each.number(), "anchor", AuditVerdict.Kind.CHANGED);
                }
                start = new Start(each.number(), each.chain(), each.code(), null);
            }
            return withoutLeftovers(scope, start);
        });
    }

    private Start withoutLeftovers(PartnerScope scope, Start start) {
        return jdbc.sql("""
                        select number, entry_id
                        from audit_seal
                        where partner_id = :partner and number <= :number
                        order by number
                        fetch first 1 row only
                        """)
                .param("partner", scope.partnerId())
                .param("number", start.number())
                .query((row, number) ->
                        broken(start, row.getLong("number"), row.getString("entry_id"), AuditVerdict.Kind.INSERTED))
                .optional()
                .orElse(start);
    }

    private static Start broken(Start start, long number, String entry, AuditVerdict.Kind kind) {
        return new Start(start.number(), start.chain(), start.code(), new AuditVerdict.Break(number, entry, kind));
    }

    /** Puts an anchor behind the newest one; in the transaction that removes the entries. */
    void put(PartnerScope scope, Start newest, long number, String chain, Instant removedUntil, Instant now) {
        Anchor anchor = new Anchor(number, chain, removedUntil, now, START);
        jdbc.sql("""
                        insert into audit_anchor (partner_id, number, chain, removed_until, anchored_at, code)
                        values (:partner, :number, :chain, :until, :now, :code)
                        """)
                .param("partner", scope.partnerId())
                .param("number", number)
                .param("chain", chain)
                .param("until", removedUntil.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("code", code(scope, anchor, newest.code()))
                .update();
    }

    private List<Anchor> anchors(PartnerScope scope) {
        return jdbc.sql("select * from audit_anchor where partner_id = :partner order by number")
                .param("partner", scope.partnerId())
                .query((row, number) -> new Anchor(
                        row.getLong("number"),
                        row.getString("chain"),
                        moment(row, "removed_until"),
                        moment(row, "anchored_at"),
                        row.getString("code")))
                .list();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private String code(PartnerScope scope, Anchor anchor, String before) {
        return codes.of(
                "anchor",
                scope.partnerId(),
                anchor.number(),
                anchor.chain(),
                anchor.removedUntil().toEpochMilli(),
                anchor.anchoredAt().toEpochMilli(),
                before);
    }
}
