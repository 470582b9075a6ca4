package io.seatwise.training.campaign.plan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The five organisational messages of Microsoft (reference, section 4.1), and training campaigns of the partner's own. */
public enum Scenario {
    SAVE_TO_CLOUD(CampaignInsight.SAVE_TO_CLOUD),
    CLOUD_ATTACHMENTS(CampaignInsight.CLOUD_ATTACHMENTS),
    TEAMS_CHAT(CampaignInsight.TEAMS_CHAT),
    MENTIONS(CampaignInsight.MENTIONS),
    OUTLOOK_MOBILE(CampaignInsight.OUTLOOK_MOBILE),
    TRAINING(CampaignInsight.LICENCE_USE);

    /** How many message templates each scenario offers. */
    public static final int TEMPLATES = 3;

    private final CampaignInsight insight;

    Scenario(CampaignInsight insight) {
        this.insight = insight;
    }

    /** The insight that it is about unless another is chosen. */
    public CampaignInsight insight() {
        return insight;
    }

    /** The insights to choose from: a message has its own, a training may be about any that is not a message's. */
    public List<CampaignInsight> insights() {
        if (this != TRAINING) {
            return List.of(insight);
        }
        Set<CampaignInsight> all = EnumSet.allOf(CampaignInsight.class);
        Arrays.stream(values()).filter(each -> each != TRAINING).forEach(each -> all.remove(each.insight));
        return List.copyOf(all);
    }
}
