package io.seatwise.training.campaign;

import io.seatwise.base.Ratio;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The present state of a campaign.
 *
 * @param problem why the state is {@link CampaignState#ERROR}; else null
 * @param author who made it
 * @param editedBy who changed its plan last
 * @param submittedBy who asked for approval; null before that
 * @param approver who approved it; null before that
 * @param activatedOn the day it became active; null before that
 * @param endedOn the last day on which it was active; null before that
 * @param seen how often the message was displayed; null without results
 * @param clicks how often it was clicked; null without results
 * @param version goes up with each change
 */
public record Campaign(
        CampaignId id,
        CustomerId customer,
        String customerName,
        CampaignPlan plan,
        CampaignState state,
        @Nullable CampaignRefusal problem,
        String author,
        String editedBy,
        @Nullable String submittedBy,
        @Nullable String approver,
        @Nullable LocalDate activatedOn,
        @Nullable LocalDate endedOn,
        @Nullable Long seen,
        @Nullable Long clicks,
        Instant changedAt,
        int version) {

    /** Clicks of how often it was seen; null when it was never seen. */
    public @Nullable Ratio clickThrough() {
        return seen == null || seen == 0 ? null : Ratio.of(clicks, seen);
    }

    Campaign with(CampaignPlan plan) {
        return new Campaign(
                id,
                customer,
                customerName,
                plan,
                state,
                problem,
                author,
                editedBy,
                submittedBy,
                approver,
                activatedOn,
                endedOn,
                seen,
                clicks,
                changedAt,
                version);
    }
}
