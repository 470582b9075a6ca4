package io.seatwise.training.report;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.report.CustomerPlan.Agreed;
import io.seatwise.training.report.CustomerPlan.Agreed.About;
import io.seatwise.training.report.CustomerPlan.Days;
import io.seatwise.training.report.CustomerPlan.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what was agreed with a customer: cards that are planned, under way or done, campaigns that were approved, the
 * newest decision about each subscription, and notes that are marked as agreed. A card that is a step of the plan stands
 * there and is left out. A day that has passed is left out: whose
 * delay it is, is not for a paper.
 */
@Repository
class AgreedActions {

    private static final Duration FAR_BACK = Duration.ofDays(366);

    /** Keeps the list of cards that are left out from being empty, which SQL does not allow. */
    private static final RecommendationId NO_CARD = new RecommendationId(new UUID(0, 0));

    private static final String SQL = """
            (select 'CARD' as kind, w.changed_at as agreed_at, r.playbook_code as name, p.name as product,
                case when w.state = 'DONE' then 'DONE' end as choice,
                case when w.state = 'DONE' then w.done_day when w.due_day >= :today then w.due_day end as from_day,
                cast(null as date) as to_day, cast(null as bigint) as quantity
            from recommendation r
            join recommendation_work w on w.partner_id = r.partner_id
                and w.recommendation_id = r.recommendation_id
            left join product p on p.partner_id = r.partner_id and p.product_id = r.product_id
            where r.partner_id = :partner and r.tenant_id = :tenant and w.changed_at >= :since
                and w.state in ('PLANNED', 'IN_PROGRESS', 'WAITING', 'DONE')
                and r.recommendation_id not in (:steps)
            order by w.changed_at desc, r.recommendation_id
            fetch first :most rows only)
            union all
            (select 'CAMPAIGN', c.changed_at, c.name, null, null, c.start_day, c.end_day,
                cast(null as bigint)
            from campaign c
            where c.partner_id = :partner and c.tenant_id = :tenant and c.changed_at >= :since
                and c.state in ('SCHEDULED', 'ACTIVE', 'COMPLETED')
            order by c.changed_at desc, c.campaign_id
            fetch first :most rows only)
            union all
            (select 'RENEWAL', d.decided_at, coalesce(p.name, d.subscription_id), null, d.choice,
                d.commitment_end, cast(null as date), d.quantity
            from renewal_decision d
            left join subscription s on s.partner_id = d.partner_id
                and s.subscription_id = d.subscription_id
            left join product p on p.partner_id = s.partner_id and p.product_id = s.product_id
            where d.partner_id = :partner and d.tenant_id = :tenant and d.decided_at >= :since
                and not exists (
                    select 1
                    from renewal_decision later
                    where later.partner_id = d.partner_id
                        and later.subscription_id = d.subscription_id
                        and later.decided_at > d.decided_at)
            order by d.decided_at desc, d.decision_id
            fetch first :most rows only)
            union all
            (select 'NOTE', n.written_at, n.text, null, null, cast(null as date), cast(null as date),
                cast(null as bigint)
            from recommendation r
            join recommendation_note n on n.partner_id = r.partner_id
                and n.recommendation_id = r.recommendation_id
            where r.partner_id = :partner and r.tenant_id = :tenant and n.written_at >= :since
                and n.agreed
            order by n.written_at desc, n.note_id
            fetch first :most rows only)
            order by agreed_at desc, kind, name
            fetch first :most rows only
            """;

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final Clock clock;

    AgreedActions(JdbcClient jdbc, PartnerTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Lists what was agreed, the newest first. The caller gives a customer that the scope sees.
     *
     * @param steps the cards that the plan's steps name
     */
    List<Agreed> of(PartnerScope scope, CustomerId customer, List<Step> steps) {
        List<RecommendationId> cards = new ArrayList<>(List.of(NO_CARD));
        steps.forEach(step -> step.items().forEach(item -> cards.add(item.id())));
        return transactions.read(
                scope,
                () -> jdbc.sql(SQL)
                        .param("partner", scope.partnerId())
                        .param("tenant", customer)
                        .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("since", clock.instant().minus(FAR_BACK).atOffset(ZoneOffset.UTC))
                        .param("steps", cards)
                        .param("most", CustomerPlan.MOST_AGREED)
                        .query((row, number) -> new Agreed(
                                Agreed.Kind.valueOf(row.getString("kind")),
                                row.getObject("agreed_at", OffsetDateTime.class).toInstant(),
                                new About(row.getString("name"), row.getString("product")),
                                row.getString("choice"),
                                new Days(
                                        row.getObject("from_day", LocalDate.class),
                                        row.getObject("to_day", LocalDate.class)),
                                row.getObject("quantity", Long.class)))
                        .list());
    }
}
