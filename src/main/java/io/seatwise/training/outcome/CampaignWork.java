package io.seatwise.training.outcome;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.CampaignState;
import io.seatwise.training.campaign.plan.CampaignInsight;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The campaigns that have become active. Those that were completed have an outcome; the others keep their customer from
 * being a peer. Read from the table for the reason that {@link TrainingWork} gives.
 */
@Component
class CampaignWork implements FinishedWork {

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;

    CampaignWork(PartnerTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public List<Work> begun(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select campaign_id, tenant_id, insight, playbook_code, state, activated_on, ended_on
                                from campaign
                                where partner_id = :partner and activated_on is not null
                                """)
                        .param("partner", scope.partnerId())
                        .query((row, number) -> new Work(
                                OutcomeId.of(row, "campaign_id"),
                                OutcomeKind.CAMPAIGN,
                                CustomerId.of(row, "tenant_id"),
                                row.getString("playbook_code"),
                                new Target(
                                        null,
                                        null,
                                        CampaignInsight.valueOf(row.getString("insight"))
                                                .category()),
                                new FinishedWork.Days(
                                        row.getObject("activated_on", LocalDate.class),
                                        CampaignState.COMPLETED.name().equals(row.getString("state"))
                                                ? row.getObject("ended_on", LocalDate.class)
                                                : null)))
                        .list());
    }
}
