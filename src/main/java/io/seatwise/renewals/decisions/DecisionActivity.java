package io.seatwise.renewals.decisions;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.activity.Activity;
import io.seatwise.portfolio.activity.ActivityKind;
import io.seatwise.portfolio.activity.ActivitySource;
import io.seatwise.portfolio.activity.ActivitySpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions about the renewals of a customer's subscriptions. */
@Component
class DecisionActivity implements ActivitySource {

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Texts texts;

    DecisionActivity(PartnerTransactions transactions, JdbcClient jdbc, Texts texts) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public ActivityKind kind() {
        return ActivityKind.RENEWAL;
    }

    @Override
    public List<Activity> find(PartnerScope scope, CustomerId customer, ActivitySpan span, Locale locale) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select d.choice, d.quantity, d.decided_by, d.decided_at, p.name
                                from renewal_decision d
                                left join subscription s on s.partner_id = d.partner_id
                                    and s.subscription_id = d.subscription_id
                                left join product p on p.partner_id = s.partner_id and p.product_id = s.product_id
                                where d.partner_id = :partner and d.tenant_id = :tenant
                                    and d.decided_at >= :from and d.decided_at <= :upTo
                                order by d.decided_at desc, d.decision_id
                                fetch first :most rows only
                                """)
                        .param("partner", scope.partnerId())
                        .param("tenant", customer)
                        .param("from", span.fromTime())
                        .param("upTo", span.upToTime())
                        .param("most", span.most())
                        .query((row, number) -> entry(row, customer, new Formats(locale)))
                        .list());
    }

    private Activity entry(ResultSet row, CustomerId customer, Formats formats) throws SQLException {
        Locale locale = formats.locale();
        Long quantity = row.getObject("quantity", Long.class);
        String choice = texts.getTranslation("renewals.choice." + row.getString("choice"), locale);
        String product = row.getString("name");
        return Activity.moment(
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                kind(),
                texts.getTranslation(
                        quantity == null ? "renewals.activity" : "renewals.activity.to",
                        locale,
                        product == null ? Formats.UNKNOWN : product,
                        choice,
                        formats.count(quantity)),
                row.getString("decided_by"),
                "customers/" + customer + "?tab=subscriptions");
    }
}
