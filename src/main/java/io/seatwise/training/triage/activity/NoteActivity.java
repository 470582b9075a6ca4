package io.seatwise.training.triage.activity;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.i18n.Texts;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.portfolio.activity.Activity;
import io.seatwise.portfolio.activity.ActivityKind;
import io.seatwise.portfolio.activity.ActivitySource;
import io.seatwise.portfolio.activity.ActivitySpan;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.Playbooks;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notes on the cards of a customer. */
@Component
class NoteActivity implements ActivitySource {

    /** The characters of a note that the list shows; the card shows all. */
    private static final int SHOWN = 300;

    private final Playbooks playbooks;
    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Texts texts;

    NoteActivity(Playbooks playbooks, PartnerTransactions transactions, JdbcClient jdbc, Texts texts) {
        this.playbooks = playbooks;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public ActivityKind kind() {
        return ActivityKind.NOTE;
    }

    @Override
    public List<Activity> find(PartnerScope scope, CustomerId customer, ActivitySpan span, Locale locale) {
        Map<String, Playbook> titles = playbooks.byCode(scope);
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select r.recommendation_id, r.playbook_code, n.author, n.written_at, n.text
                                from recommendation r
                                join recommendation_note n on n.partner_id = r.partner_id
                                    and n.recommendation_id = r.recommendation_id
                                where r.partner_id = :partner and r.tenant_id = :tenant
                                    and n.written_at >= :from and n.written_at <= :upTo
                                order by n.written_at desc, n.note_id
                                fetch first :most rows only
                                """)
                        .param("partner", scope.partnerId())
                        .param("tenant", customer)
                        .param("from", span.fromTime())
                        .param("upTo", span.upToTime())
                        .param("most", span.most())
                        .query((row, number) -> Activity.moment(
                                row.getObject("written_at", OffsetDateTime.class)
                                        .toInstant(),
                                kind(),
                                texts.getTranslation(
                                        "training.triage.activity.card",
                                        locale,
                                        Playbooks.title(titles, row.getString("playbook_code"), locale),
                                        shortened(row.getString("text"))),
                                row.getString("author"),
                                "training?card=" + RecommendationId.of(row, "recommendation_id")))
                        .list());
    }

    private static String shortened(String note) {
        return note.length() <= SHOWN ? note : note.substring(0, SHOWN) + "…";
    }
}
