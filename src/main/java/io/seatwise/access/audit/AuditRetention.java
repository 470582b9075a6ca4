package io.seatwise.access.audit;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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

    private final AuditChain chain;
    private final AuditArchive archive;
    private final AuditLog audit;
    private final Clock clock;
    private final int months;
    private final AuditRemoval removal;

    AuditRetention(
            AuditChain chain,
            AuditArchive archive,
            AuditRemoval removal,
            AuditLog audit,
            Clock clock,
            @Value("${seatwise.audit.keep-months:0}") int months) {
        this.removal = removal;
        if (months != 0 && months < FEWEST_MONTHS) {
            throw new IllegalArgumentException(
                    "SEATWISE_AUDIT_KEEP_MONTHS is 0 (for ever) or at least " + FEWEST_MONTHS + ", not " + months);
        }
        this.chain = chain;
        this.archive = archive;
        this.audit = audit;
        this.clock = clock;
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
        long last = removal.lastBefore(scope, until);
        long removed = 0;
        for (long from = verdict.removed(); from < last; from = Math.min(from + BATCH, last)) {
            long upTo = Math.min(from + BATCH, last);
            archive.write(scope, from, upTo);
            removed += removal.remove(scope, upTo, until);
        }
        if (removed > 0) {
            audit.record(scope, "audit.removed", "", Audit.entries(removed) + " before " + day);
        }
        return removed;
    }
}
