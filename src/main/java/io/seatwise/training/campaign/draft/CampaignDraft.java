package io.seatwise.training.campaign.draft;

import io.seatwise.training.campaign.plan.CampaignPlan;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was entered for a new campaign so far.
 *
 * @param tenantId the customer; null when none is chosen yet
 * @param plan unchecked: it may lack anything
 */
public record CampaignDraft(@Nullable UUID tenantId, CampaignPlan plan) {}
