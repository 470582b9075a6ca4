package io.seatwise.training.campaign.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.base.Ratio;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.ids.CampaignId;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignWarning;
import io.seatwise.training.campaign.plan.RecipientEstimate;
import io.seatwise.training.campaign.plan.TargetRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A campaign over REST. */
record CampaignDocument(
        CampaignId id,
        @JsonUnwrapped NamedCustomer customer,
        @JsonUnwrapped Plan plan,
        @JsonUnwrapped Progress progress,
        @JsonUnwrapped Response response) {

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
        Ratio rate = campaign.reach().clickThrough();
        return new CampaignDocument(
                campaign.id(),
                campaign.customer(),
                new Plan(
                        plan.name(),
                        plan.subject().insight().category(),
                        plan.subject(),
                        new Message(
                                plan.message().texts().entrySet().stream()
                                        .map(entry -> new Text(
                                                entry.getKey(),
                                                entry.getValue().title(),
                                                entry.getValue().body()))
                                        .toList(),
                                plan.message().link()),
                        new Recipients(Target.of(plan.target()), estimate.people(), estimate.reason()),
                        plan.schedule()),
                new Progress(
                        campaign.status(),
                        campaign.people().author(),
                        campaign.people().approver(),
                        warnings),
                new Response(
                        campaign.reach(),
                        rate == null
                                ? null
                                : BigDecimal.valueOf(rate.numerator())
                                        .divide(BigDecimal.valueOf(rate.denominator()), DIGITS),
                        Ratio.percent(rate)));
    }

    /** What the recipients read. */
    record Message(List<Text> texts, String link) {}

    /**
     * Whom the message is for.
     *
     * @param recipients the estimate; null when it is unknown or below ten, see {@code recipientsHidden}
     */
    record Recipients(
            Target targetRule, @Nullable Long recipients, RecipientEstimate.@Nullable Hidden recipientsHidden) {}

    /** What was planned. */
    record Plan(
            String name,
            @Nullable ScoreCategory category,
            @JsonUnwrapped CampaignPlan.Subject subject,
            @JsonUnwrapped Message message,
            @JsonUnwrapped Recipients recipients,
            @JsonUnwrapped CampaignPlan.Schedule schedule) {}

    /** Where the campaign stands, and who made and approved it. */
    record Progress(
            @JsonUnwrapped Campaign.Status status,
            String author,
            @Nullable String approver,
            Set<CampaignWarning> warnings) {}

    /**
     * How the recipients answered.
     *
     * @param clickThrough clicks / seen; null when nobody has seen it
     */
    record Response(
            @JsonUnwrapped Campaign.Reach reach,
            @Nullable BigDecimal clickThrough,
            @Nullable BigDecimal clickThroughPercent) {}
}
