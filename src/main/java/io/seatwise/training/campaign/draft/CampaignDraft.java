package io.seatwise.training.campaign.draft;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.plan.CampaignPlan;
import org.jspecify.annotations.Nullable;

/**
 * What was entered for a new campaign, or to change one, and is not saved.
 *
 * @param customer the customer; null when none is chosen yet
 * @param plan unchecked: it may lack anything
 * @param version the version of the campaign that is being changed; null for a new one
 */
public record CampaignDraft(
        @JsonProperty("tenantId") @Nullable CustomerId customer,
        CampaignPlan plan,
        @Nullable Integer version) {}
