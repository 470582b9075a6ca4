package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.i18n.Texts;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.activity.Activity;
import io.seatwise.portfolio.activity.ActivityKind;
import io.seatwise.portfolio.activity.ActivitySource;
import io.seatwise.portfolio.activity.ActivitySpan;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of a customer's campaigns. */
@Component
class CampaignActivity implements ActivitySource {

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Texts texts;

    CampaignActivity(PartnerTransactions transactions, JdbcClient jdbc, Texts texts) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public ActivityKind kind() {
        return ActivityKind.CAMPAIGN;
    }

    @Override
    public List<Activity> find(PartnerScope scope, CustomerId customer, ActivitySpan span, Locale locale) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select c.campaign_id, c.name, s.action, s.actor, s.done_at
                                from campaign c
                                join campaign_step s on s.partner_id = c.partner_id and s.campaign_id = c.campaign_id
                                where c.partner_id = :partner and c.tenant_id = :tenant
                                    and s.done_at >= :from and s.done_at <= :upTo
                                order by s.done_at desc, c.campaign_id, s.step desc
                                fetch first :most rows only
                                """)
                        .param("partner", scope.partnerId())
                        .param("tenant", customer)
                        .param("from", span.fromTime())
                        .param("upTo", span.upToTime())
                        .param("most", span.most())
                        .query((row, number) -> Activity.moment(
                                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                                kind(),
                                texts.getTranslation(
                                        "training.campaign.activity." + row.getString("action"),
                                        locale,
                                        row.getString("name")),
                                row.getString("actor"),
                                "campaigns/" + CampaignId.of(row, "campaign_id")))
                        .list());
    }
}
