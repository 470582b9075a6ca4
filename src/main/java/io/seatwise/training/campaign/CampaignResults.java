package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code campaign_result}; runs in the caller's transaction. */
@Repository
class CampaignResults {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CampaignResults(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Why these counts cannot be this campaign's; null when they can. */
    static @Nullable CampaignRefusal fault(Campaign campaign, CampaignResult result, LocalDate today) {
        LocalDate from = campaign.status().activatedOn();
        LocalDate to = campaign.status().endedOn();
        if (from == null
                || result.day().isBefore(from)
                || result.day().isAfter(to == null ? today : to)
                || result.day().isAfter(today)) {
            return CampaignRefusal.RESULT_DAY;
        }
        return result.seen() < 0 || result.clicks() < 0 || result.clicks() > result.seen()
                ? CampaignRefusal.RESULT_COUNTS
                : null;
    }

    /** Oldest first. */
    List<CampaignResult> of(PartnerScope scope, CampaignId campaignId) {
        return jdbc.sql("""
                        select * from campaign_result
                        where partner_id = :partner and campaign_id = :id
                        order by result_day
                        """)
                .param("partner", scope.partnerId())
                .param("id", campaignId)
                .query((row, number) -> new CampaignResult(
                        row.getObject("result_day", LocalDate.class), row.getLong("seen"), row.getLong("clicks")))
                .list();
    }

    /** By campaign. */
    Map<CampaignId, Map<LocalDate, CampaignResult>> of(PartnerScope scope, Collection<CampaignId> campaignIds) {
        Map<CampaignId, Map<LocalDate, CampaignResult>> found = new HashMap<>();
        campaignIds.forEach(id -> {
            Map<LocalDate, CampaignResult> days = new HashMap<>();
            of(scope, id).forEach(result -> days.put(result.day(), result));
            found.put(id, days);
        });
        return found;
    }

    /** Puts these days in the place of what was said of them. */
    void put(PartnerScope scope, CampaignId campaignId, Collection<CampaignResult> results) {
        delete(scope, campaignId, results.stream().map(CampaignResult::day).toList());
        batches.batchUpdate(
                "insert into campaign_result (partner_id, campaign_id, result_day, seen, clicks) values (?, ?, ?, ?, ?)",
                results.stream()
                        .map(result -> new Object[] {
                            scope.partnerId(), campaignId, result.day(), result.seen(), result.clicks()
                        })
                        .toList());
    }

    void delete(PartnerScope scope, CampaignId campaignId, Collection<LocalDate> days) {
        batches.batchUpdate(
                "delete from campaign_result where partner_id = ? and campaign_id = ? and result_day = ?",
                days.stream()
                        .map(day -> new Object[] {scope.partnerId(), campaignId, day})
                        .toList());
    }

    /** Deletes all that came back from this customer's people. */
    void forget(PartnerScope scope, CustomerId customer) {
        jdbc.sql("""
                        delete from campaign_result
                        where partner_id = :partner and campaign_id in (
                            select p.campaign_id from campaign p
                            where p.partner_id = :partner and p.tenant_id = :tenant)
                        """)
                .param("partner", scope.partnerId())
                .param("tenant", customer)
                .update();
    }
}
