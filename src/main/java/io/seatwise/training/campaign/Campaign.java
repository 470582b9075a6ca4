package io.seatwise.training.campaign;

import io.seatwise.base.Ratio;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.ids.CampaignId;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The present state of a campaign. */
public record Campaign(
        CampaignId id, NamedCustomer customer, CampaignPlan plan, Status status, People people, Reach reach) {

    Campaign with(CampaignPlan plan) {
        return new Campaign(id, customer, plan, status, people, reach);
    }

    /**
     * Where a campaign stands.
     *
     * @param problem why the state is {@link CampaignState#ERROR}; else null
     * @param activatedOn the day it became active; null before that
     * @param endedOn the last day on which it was active; null before that
     * @param version goes up with each change
     */
    public record Status(
            CampaignState state,
            @Nullable CampaignRefusal problem,
            @Nullable LocalDate activatedOn,
            @Nullable LocalDate endedOn,
            int version) {}

    /**
     * Who worked on a campaign, and when last.
     *
     * @param author who made it
     * @param editedBy who changed its plan last
     * @param submittedBy who asked for approval; null before that
     * @param approver who approved it; null before that
     */
    public record People(
            String author,
            String editedBy,
            @Nullable String submittedBy,
            @Nullable String approver,
            Instant changedAt) {}

    /**
     * How far the message of a campaign came.
     *
     * @param seen how often the message was displayed; null without results
     * @param clicks how often it was clicked; null without results
     */
    public record Reach(@Nullable Long seen, @Nullable Long clicks) {

        /** Clicks of how often it was seen; null when it was never seen. */
        public @Nullable Ratio clickThrough() {
            return seen() == null || seen() == 0 ? null : Ratio.of(clicks(), seen());
        }
    }
}
