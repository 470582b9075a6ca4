package io.seatwise.access.audit;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.SubjectTrail;
import io.seatwise.base.Id;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries about one thing, found by an index over subjects; those of bulk changes by an index over actions. */
@Repository
class AuditedSubjects implements SubjectTrail {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    AuditedSubjects(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<Line> of(
            PartnerScope scope, String subject, Collection<String> actions, Instant from, Instant upTo, int most) {
        return find(scope, "subject = :value", subject, actions, from, upTo, most);
    }

    @Override
    public List<Line> mentioning(
            PartnerScope scope, Id id, Collection<String> actions, Instant from, Instant upTo, int most) {
        return find(scope, "detail like :value", "%" + id.value() + "%", actions, from, upTo, most);
    }

    private List<Line> find(
            PartnerScope scope,
            String condition,
            String value,
            Collection<String> actions,
            Instant from,
            Instant upTo,
            int most) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select occurred_at, actor, action, detail
                                from audit_entry
                                where partner_id = :partner and %s and action in (:actions)
                                    and occurred_at >= :from and occurred_at <= :upTo
                                order by occurred_at desc, entry_id
                                fetch first :most rows only
                                """.formatted(condition))
                        .param("partner", scope.partnerId())
                        .param("value", value)
                        .param("actions", actions)
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .param("upTo", upTo.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .query((row, number) -> new Line(
                                row.getObject("occurred_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("actor"),
                                row.getString("action"),
                                row.getString("detail")))
                        .list());
    }
}
