package io.seatwise.training.campaign.draft;

import io.seatwise.training.campaign.plan.CampaignInsight;
import io.seatwise.training.campaign.plan.CampaignText;
import io.seatwise.training.campaign.plan.Frequency;
import io.seatwise.training.campaign.plan.Scenario;
import io.seatwise.training.campaign.plan.TargetRule;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was entered for a new campaign so far. Unlike a plan it may lack anything.
 *
 * @param tenantId the customer; null when none is chosen yet
 * @param texts by language tag
 */
public record CampaignDraft(
        @Nullable UUID tenantId,
        String name,
        Scenario scenario,
        CampaignInsight insight,
        String playbook,
        Map<String, CampaignText> texts,
        String link,
        TargetRule target,
        LocalDate start,
        LocalDate end,
        Frequency frequency) {}
