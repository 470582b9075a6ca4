package io.seatwise.adoption.product;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.adoption.LicenceScore.RecencyRule;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The rate at which recency falls, set by the partner. A change recomputes all its scores. */
@Service
public class RecencyRules {

    /** A partner changed how recency falls; published inside that transaction. */
    record Changed(PartnerScope scope) {}

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecencyRules(
            JdbcClient jdbc,
            PartnerTransactions transactions,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The partner's rule, or {@link RecencyRule#DEFAULT}. */
    @PreAuthorize(Roles.CAN_READ)
    public RecencyRule of(PartnerScope scope) {
        return stored(scope);
    }

    /** Changes the partner's rule. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void change(PartnerScope scope, RecencyRule rule) {
        transactions.run(scope, () -> {
            RecencyRule before = stored(scope);
            if (before.equals(rule)) {
                return;
            }
            store(scope, rule);
            audit.record(scope, "settings.recency", "recency", words(rule) + "; before " + words(before));
            events.publishEvent(new Changed(scope));
        });
    }

    RecencyRule stored(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select full_days, zero_days from recency_rule where partner_id = :partner")
                        .param("partner", scope.partnerId())
                        .query((row, number) -> new RecencyRule(row.getInt(1), row.getInt(2)))
                        .optional()
                        .orElse(RecencyRule.DEFAULT));
    }

    private void store(PartnerScope scope, RecencyRule rule) {
        jdbc.sql("delete from recency_rule where partner_id = :partner")
                .param("partner", scope.partnerId())
                .update();
        jdbc.sql("""
                        insert into recency_rule (partner_id, full_days, zero_days, changed_by, changed_at)
                        values (:partner, :full, :zero, :actor, :now)
                        """)
                .param("partner", scope.partnerId())
                .param("full", rule.fullDays())
                .param("zero", rule.zeroDays())
                .param("actor", scope.actor())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String words(RecencyRule rule) {
        return "full within %d days, none from %d days".formatted(rule.fullDays(), rule.zeroDays());
    }
}
