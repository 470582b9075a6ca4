package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CampaignId;
import io.seatwise.training.campaign.plan.CampaignText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code campaign_text}, the messages of campaigns by language; runs in the caller's transaction. */
@Repository
class CampaignTexts {

    private final JdbcClient jdbc;

    CampaignTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the texts of a campaign. */
    void put(PartnerScope scope, Campaign campaign) {
        jdbc.sql("delete from campaign_text where partner_id = :partner and campaign_id = :id")
                .param("partner", scope.partnerId())
                .param("id", campaign.id())
                .update();
        campaign.plan()
                .message()
                .texts()
                .forEach((language, text) -> jdbc.sql("""
                        insert into campaign_text (partner_id, campaign_id, language, title, body)
                        values (:partner, :id, :language, :title, :body)
                        """)
                        .param("partner", scope.partnerId())
                        .param("id", campaign.id())
                        .param("language", language)
                        .param("title", text.title())
                        .param("body", text.body())
                        .update());
    }

    /** Reads the texts of these campaigns and returns the campaigns with them. */
    List<Campaign> add(PartnerScope scope, List<Campaign> campaigns) {
        if (campaigns.isEmpty()) {
            return campaigns;
        }
        Map<CampaignId, Map<String, CampaignText>> texts = new HashMap<>();
        UuidArray.forEachChunk(
                campaigns.stream().map(Campaign::id).toList(),
                some -> jdbc.sql("""
                        select t.*
                        from unnest(cast(:ids as uuid array)) as id (campaign_id)
                        join campaign_text t on t.campaign_id = id.campaign_id
                        where t.partner_id = :partner
                        """)
                        .param("partner", scope.partnerId())
                        .param("ids", some)
                        .query(row -> {
                            texts.computeIfAbsent(CampaignId.of(row, "campaign_id"), id -> new TreeMap<>())
                                    .put(
                                            row.getString("language"),
                                            new CampaignText(row.getString("title"), row.getString("body")));
                        }));
        return campaigns.stream()
                .map(campaign -> campaign.with(campaign.plan().with(texts.getOrDefault(campaign.id(), Map.of()))))
                .toList();
    }
}
