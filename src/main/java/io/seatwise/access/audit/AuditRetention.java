package io.seatwise.access.audit;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.DatabaseProduct;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes audit entries after their time, whole months at once, from the oldest on. An anchor stands for them, so that
 * the rest of the chain can still be checked. A broken chain is evidence, and nothing of it is removed.
 *
 * @see <a href="../../../../../../../docs/decisions/128-audit-retention.md">decision 128</a>
 */
@Component
public class AuditRetention {

    /** Fewer months are not accepted; the database refuses to remove younger entries, too. */
    static final int FEWEST_MONTHS = 3;

    private static final int BATCH = 5000;
    private static final Logger LOG = LoggerFactory.getLogger(AuditRetention.class);

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final AuditChain chain;
    private final AuditAnchors anchors;
    private final AuditArchive archive;
    private final AuditLog audit;
    private final Clock clock;
    private final boolean postgresql;
    private final int months;

    AuditRetention(
            JdbcClient jdbc,
            PartnerTransactions transactions,
            AuditChain chain,
            AuditAnchors anchors,
            AuditArchive archive,
            AuditLog audit,
            Clock clock,
            DataSource dataSource,
            @Value("${seatwise.audit.keep-months:0}") int months) {
        if (months != 0 && months < FEWEST_MONTHS) {
            throw new IllegalArgumentException(
                    "SEATWISE_AUDIT_KEEP_MONTHS is 0 (for ever) or at least " + FEWEST_MONTHS + ", not " + months);
        }
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.chain = chain;
        this.anchors = anchors;
        this.archive = archive;
        this.audit = audit;
        this.clock = clock;
        this.postgresql = DatabaseProduct.isPostgresql(dataSource);
        this.months = months;
    }

    /** Removes what is older than the setting says; nothing where entries are kept for ever. */
    void remove(PartnerScope scope) {
        if (months > 0) {
            remove(scope, months);
        }
    }

    /** Removes the entries of whole months that ended at least {@code keptMonths} ago, and returns their number. */
    long remove(PartnerScope scope, int keptMonths) {
        chain.seal(scope);
        AuditVerdict verdict = chain.verify(scope);
        if (!verdict.isWhole()) {
            LOG.error("{}; no entry is removed", verdict.line(scope.partnerId()));
            return 0;
        }
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .withDayOfMonth(1)
                .minusMonths(keptMonths);
        Instant until = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        long last = lastBefore(scope, until);
        long removed = 0;
        for (long from = verdict.removed(); from < last; from = Math.min(from + BATCH, last)) {
            long upTo = Math.min(from + BATCH, last);
            archive.write(scope, from, upTo);
            removed += transactions.<Long>write(scope, () -> removeBatch(scope, upTo, until));
        }
        if (removed > 0) {
            audit.record(scope, "audit.removed", "", Audit.entries(removed) + " before " + day);
        }
        return removed;
    }

    /** The last place in the chain before the first entry of this moment or later. The newest entry always stays. */
    private long lastBefore(PartnerScope scope, Instant until) {
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
