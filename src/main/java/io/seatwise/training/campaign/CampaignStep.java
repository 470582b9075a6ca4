package io.seatwise.training.campaign;

import java.time.Instant;

/**
 * One entry of a campaign's history.
 *
 * @param state where the action led
 * @param actor who did it; empty when the day did
 * @param comment may be empty
 */
public record CampaignStep(CampaignAction action, CampaignState state, String actor, Instant at, String comment) {}
