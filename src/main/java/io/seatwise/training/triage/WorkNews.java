package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What processes that share one database tell each other about a partner's training board: that something has changed,
 * not what. Each counts its own changes in a row of its own, so that no two wait for each other.
 *
 * @see <a href="../../../../../../../docs/decisions/093-live-board.md">Decision 093</a>
 */
@Component
public class WorkNews {

    private static final Duration SILENT = Duration.ofDays(1);

    private final UUID process = UUID.randomUUID();
    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    WorkNews(PartnerTransactions transactions, JdbcClient jdbc, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notifies the other processes of a change, in a transaction of its own. */
    public void tell(PartnerScope scope) {
        transactions.run(scope, () -> {
            OffsetDateTime now = OffsetDateTime.now(clock);
            int told = jdbc.sql("""
                            update work_news set changes = changes + 1, told_at = :now
                            where partner_id = :partner and process_id = :process
                            """)
                    .param("partner", scope.partnerId())
                    .param("process", process)
                    .param("now", now)
                    .update();
            if (told == 0) {
                begin(scope, now);
            }
        });
    }

    private void begin(PartnerScope scope, OffsetDateTime now) {
        jdbc.sql("delete from work_news where partner_id = :partner and told_at < :silent")
                .param("partner", scope.partnerId())
                .param("silent", now.minus(SILENT))
                .update();
        jdbc.sql("""
                        insert into work_news (partner_id, process_id, changes, told_at)
                        values (:partner, :process, 1, :now)
                        """)
                .param("partner", scope.partnerId())
                .param("process", process)
                .param("now", now)
                .update();
    }

    /** A counter that changes whenever another node has changed something; own changes leave it as it is. */
    public long heard(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select coalesce(sum(changes), 0) from work_news
                        where partner_id = :partner and process_id <> :process
                        """)
                        .param("partner", scope.partnerId())
                        .param("process", process)
                        .query(Long.class)
                        .single());
    }
}
