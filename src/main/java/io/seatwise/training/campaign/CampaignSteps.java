package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CampaignId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code campaign_step}, which is only ever added to; runs in the caller's transaction. */
@Repository
class CampaignSteps {

    private final JdbcClient jdbc;

    CampaignSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PartnerScope scope, CampaignId campaignId, CampaignStep step) {
        jdbc.sql("""
                        insert into campaign_step (
                            partner_id, campaign_id, step, action, state, actor, done_by, done_at, remark)
                        select :partner, :id, coalesce(max(s.step), 0) + 1, :action, :state, :actor, cast(:by as uuid), :at, :remark
                        from campaign_step s
                        where s.partner_id = :partner and s.campaign_id = :id
                        """)
                .param("partner", scope.partnerId())
                .param("id", campaignId)
                .param("action", step.action().name())
                .param("state", step.state().name())
                .param("actor", step.actor())
                .param("by", step.actor().equals(scope.actor()) ? scope.who().identity() : null)
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("remark", step.comment())
                .update();
    }

    /** Whether this actor created, edited or submitted the campaign, in person or through a token. */
    boolean hasWorkedOn(PartnerScope scope, CampaignId campaignId) {
        return jdbc.sql("""
                        select count(*)
                        from campaign_step
                        where partner_id = :partner
                            and campaign_id = :id
                            and action in ('CREATE', 'EDIT', 'SUBMIT')
                            and (done_by = cast(:me as uuid) or (done_by is null and lower(actor) = lower(:name)))
                        """)
                        .param("partner", scope.partnerId())
                        .param("id", campaignId)
                        .param("me", scope.who().identity())
                        .param("name", scope.actor())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Oldest first. */
    List<CampaignStep> of(PartnerScope scope, CampaignId campaignId) {
        return jdbc.sql("""
                        select * from campaign_step
                        where partner_id = :partner and campaign_id = :id
                        order by step
                        """)
                .param("partner", scope.partnerId())
                .param("id", campaignId)
                .query((row, number) -> new CampaignStep(
                        CampaignAction.valueOf(row.getString("action")),
                        CampaignState.valueOf(row.getString("state")),
                        row.getString("actor"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getString("remark")))
                .list();
    }
}
