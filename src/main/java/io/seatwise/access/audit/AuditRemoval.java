package io.seatwise.access.audit;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.DatabaseProduct;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes the oldest entries of a partner's audit from the database and leaves an anchor in their place. */
@Component
class AuditRemoval {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final AuditAnchors anchors;
    private final Clock clock;
    private final boolean postgresql;

    AuditRemoval(
            JdbcClient jdbc,
            PartnerTransactions transactions,
            AuditAnchors anchors,
            Clock clock,
            DataSource dataSource) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.anchors = anchors;
        this.clock = clock;
        this.postgresql = DatabaseProduct.isPostgresql(dataSource);
    }

    /** The last place in the chain before the first entry of this moment or later. The newest entry always stays. */
    long lastBefore(PartnerScope scope, Instant until) {
        return transactions.<Long>read(
                scope,
                () -> jdbc.sql("""
                        select coalesce(
                            (
                                select min(s.number)
                                from audit_seal s
                                join audit_entry e on e.partner_id = s.partner_id and e.entry_id = s.entry_id
                                where s.partner_id = :partner and e.occurred_at >= :until),
                            (select max(m.number) from audit_seal m where m.partner_id = :partner),
                            1) - 1
                        """)
                        .param("partner", scope.partnerId())
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single());
    }

    /**
     * Removes the entries up to this place, behind an anchor, in a transaction, and returns their number.
     *
     * @param until the moment before which all of them were written
     */
    long remove(PartnerScope scope, long upTo, Instant until) {
        return transactions.<Long>write(scope, () -> removeBatch(scope, upTo, until));
    }

    private long removeBatch(PartnerScope scope, long upTo, Instant until) {
        String code = jdbc.sql("select chain from audit_seal where partner_id = :partner and number = :number")
                .param("partner", scope.partnerId())
                .param("number", upTo)
                .query(String.class)
                .single();
        AuditAnchors.Start newest = anchors.start(scope);
        anchors.put(scope, newest, upTo, code, until, clock.instant());
        return postgresql ? removeOnPostgresql(scope, upTo) : removeOnH2(scope, upTo);
    }

    /** The application's role may not delete; the function may, below an anchor. */
    private long removeOnPostgresql(PartnerScope scope, long upTo) {
        return jdbc.sql("select remove_audit(:partner, :number)")
                .param("partner", scope.partnerId())
                .param("number", upTo)
                .query(Long.class)
                .single();
    }

    private long removeOnH2(PartnerScope scope, long upTo) {
        long removed = delete(scope, upTo, """
                delete from audit_entry
                where partner_id = :partner and entry_id in (
                    select s.entry_id
                    from audit_seal s
                    where s.partner_id = :partner and s.number <= :number)
                """);
        delete(scope, upTo, "delete from audit_seal where partner_id = :partner and number <= :number");
        return removed;
    }

    private int delete(PartnerScope scope, long upTo, String sql) {
        return jdbc.sql(sql)
                .param("partner", scope.partnerId())
                .param("number", upTo)
                .update();
    }
}
