package io.seatwise.training.campaign.plan;

import io.seatwise.adoption.ScoreCategory;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign wants to raise. The five of Microsoft's messages are practices of a category; the others are the
 * primary insights of the people categories, and the use of licences.
 */
public enum CampaignInsight {
    SAVE_TO_CLOUD(ScoreCategory.CONTENT_COLLABORATION),
    CLOUD_ATTACHMENTS(ScoreCategory.CONTENT_COLLABORATION),
    TEAMS_CHAT(ScoreCategory.COMMUNICATION),
    MENTIONS(ScoreCategory.COMMUNICATION),
    OUTLOOK_MOBILE(ScoreCategory.MOBILITY),
    COMMUNICATION(ScoreCategory.COMMUNICATION),
    MEETINGS(ScoreCategory.MEETINGS),
    CONTENT_COLLABORATION(ScoreCategory.CONTENT_COLLABORATION),
    TEAMWORK(ScoreCategory.TEAMWORK),
    MOBILITY(ScoreCategory.MOBILITY),
    AI_ADOPTION(ScoreCategory.AI_ADOPTION),
    LICENCE_USE(null);

    private final @Nullable ScoreCategory category;

    CampaignInsight(@Nullable ScoreCategory category) {
        this.category = category;
    }

    /** The category that it belongs to; null for the use of licences. */
    public @Nullable ScoreCategory category() {
        return category;
    }
}
