package io.seatwise.training.triage.activity;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.SubjectTrail;
import io.seatwise.access.people.People;
import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.portfolio.activity.Activity;
import io.seatwise.portfolio.activity.ActivityKind;
import io.seatwise.portfolio.activity.ActivitySource;
import io.seatwise.portfolio.activity.ActivitySpan;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.Playbooks;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cards of a customer: when each was first recommended, and what was done with it since, from the audit. */
@Component
class CardActivity implements ActivitySource {

    private static final Set<String> ACTIONS = Set.of("recommendation.changed", "recommendation.ticked");

    private final SubjectTrail trail;
    private final Playbooks playbooks;
    private final People people;
    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Texts texts;

    CardActivity(
            SubjectTrail trail,
            Playbooks playbooks,
            People people,
            PartnerTransactions transactions,
            JdbcClient jdbc,
            Texts texts) {
        this.trail = trail;
        this.playbooks = playbooks;
        this.people = people;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public ActivityKind kind() {
        return ActivityKind.CARD;
    }

    @Override
    public List<Activity> find(PartnerScope scope, CustomerId customer, ActivitySpan span, Locale locale) {
        Map<String, Playbook> titles = playbooks.byCode(scope);
        CardWords words = new CardWords(texts, new Formats(locale), people.names(scope));
        String tab = "customers/" + customer + "?tab=training";
        Stream<Activity> changes =
                trail.of(scope, customer.toString(), ACTIONS, span.from(), span.upTo(), span.most()).stream()
                        .map(line -> Activity.moment(
                                line.at(),
                                kind(),
                                words.of(line.detail(), code -> Playbooks.title(titles, code, locale)),
                                line.actor(),
                                tab));
        return Stream.concat(changes, recommended(scope, customer, span, titles, locale).stream())
                .sorted(Comparator.comparing(Activity::at).reversed())
                .limit(span.most())
                .toList();
    }

    private List<Activity> recommended(
            PartnerScope scope, CustomerId customer, ActivitySpan span, Map<String, Playbook> titles, Locale locale) {
        return transactions
                .read(
                        scope,
                        () -> jdbc.sql("""
                                select r.recommendation_id, r.playbook_code, r.first_seen,
                                    r.holds or w.recommendation_id is not null as shown
                                from recommendation r
                                left join recommendation_work w on w.partner_id = r.partner_id
                                    and w.recommendation_id = r.recommendation_id
                                where r.partner_id = :partner and r.tenant_id = :tenant
                                    and r.first_seen >= :from and r.first_seen <= :upTo
                                order by r.first_seen desc, r.recommendation_id
                                fetch first :most rows only
                                """)
                                .param("partner", scope.partnerId())
                                .param("tenant", customer)
                                .param("from", span.fromDay())
                                .param("upTo", span.upToDay())
                                .param("most", span.most())
                                .query((row, number) -> Activity.on(
                                        row.getObject("first_seen", LocalDate.class),
                                        kind(),
                                        texts.getTranslation(
                                                "training.triage.activity.recommended",
                                                locale,
                                                Playbooks.title(titles, row.getString("playbook_code"), locale)),
                                        row.getBoolean("shown")
                                                ? "training?card=" + RecommendationId.of(row, "recommendation_id")
                                                : "customers/" + customer + "?tab=training"))
                                .list())
                .stream()
                .filter(entry -> span.contains(entry.at()))
                .toList();
    }
}
