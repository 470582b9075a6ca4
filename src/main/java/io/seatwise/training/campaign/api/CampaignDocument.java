package io.seatwise.training.campaign.api;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.base.Ratio;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.CampaignState;
import io.seatwise.training.campaign.plan.CampaignInsight;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.CampaignWarning;
import io.seatwise.training.campaign.plan.Frequency;
import io.seatwise.training.campaign.plan.RecipientEstimate;
import io.seatwise.training.campaign.plan.Scenario;
import io.seatwise.training.campaign.plan.TargetRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A campaign over REST.
 *
 * @param recipients the estimate; null when it is unknown or below ten, see {@code recipientsHidden}
 * @param clickThrough clicks / seen; null when nobody has seen it
 */
record CampaignDocument(
        CampaignId id,
        CustomerId customerTenantId,
        String customerName,
        String name,
        Scenario scenario,
        @Nullable ScoreCategory category,
        CampaignInsight insight,
        @Nullable String playbook,
        List<Text> texts,
        String link,
        Target targetRule,
        @Nullable Long recipients,
        RecipientEstimate.@Nullable Hidden recipientsHidden,
        LocalDate start,
        LocalDate end,
        Frequency frequency,
        CampaignState state,
        @Nullable CampaignRefusal problem,
        String author,
        @Nullable String approver,
        @Nullable LocalDate activatedOn,
        @Nullable LocalDate endedOn,
        @Nullable Long seen,
        @Nullable Long clicks,
        @Nullable BigDecimal clickThrough,
        @Nullable BigDecimal clickThroughPercent,
        Set<CampaignWarning> warnings,
        int version) {

    private static final MathContext DIGITS = MathContext.DECIMAL64;

    /** @param total how many match, on all pages together */
    record Page(long total, List<CampaignDocument> items) {}

    /** The message in one language. */
    record Text(String language, String title, String text) {}

    /** @param narrowedBy null for the whole organisation */
    record Target(@Nullable GroupAttribute narrowedBy, List<String> narrowedTo, List<String> excludedGroups) {

        static Target of(TargetRule rule) {
            return new Target(rule.narrowedBy(), rule.narrowedTo(), rule.excluded());
        }
    }

    static CampaignDocument of(Campaign campaign, RecipientEstimate estimate, Set<CampaignWarning> warnings) {
        CampaignPlan plan = campaign.plan();
        Ratio rate = campaign.clickThrough();
        return new CampaignDocument(
                campaign.id(),
                campaign.customer(),
                campaign.customerName(),
                plan.name(),
                plan.scenario(),
                plan.insight().category(),
                plan.insight(),
                plan.playbookCode(),
                plan.texts().entrySet().stream()
                        .map(entry -> new Text(
                                entry.getKey(),
                                entry.getValue().title(),
                                entry.getValue().body()))
                        .toList(),
                plan.link(),
                Target.of(plan.target()),
                estimate.people(),
                estimate.reason(),
                plan.start(),
                plan.end(),
                plan.frequency(),
                campaign.state(),
                campaign.problem(),
                campaign.author(),
                campaign.approver(),
                campaign.activatedOn(),
                campaign.endedOn(),
                campaign.seen(),
                campaign.clicks(),
                rate == null
                        ? null
                        : BigDecimal.valueOf(rate.numerator()).divide(BigDecimal.valueOf(rate.denominator()), DIGITS),
                Ratio.percent(rate),
                warnings,
                campaign.version());
    }
}
