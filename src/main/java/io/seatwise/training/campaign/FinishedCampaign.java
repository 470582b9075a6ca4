package io.seatwise.training.campaign;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.training.campaign.plan.CampaignInsight;
import io.seatwise.training.campaign.plan.CampaignPlan;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A completed campaign, for looking at what came after it.
 *
 * @param category null when it was about the use of licences
 * @param start the day it became active
 * @param end its last day
 */
public record FinishedCampaign(
        UUID id,
        UUID tenantId,
        @Nullable String playbookCode,
        @Nullable ScoreCategory category,
        CampaignInsight insight,
        LocalDate start,
        LocalDate end) {

    static FinishedCampaign of(Campaign campaign) {
        CampaignPlan plan = campaign.plan();
        LocalDate start = campaign.activatedOn();
        return new FinishedCampaign(
                campaign.id(),
                campaign.tenantId(),
                plan.playbookCode(),
                plan.insight().category(),
                plan.insight(),
                start == null ? plan.start() : start,
                plan.end());
    }
}
