package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;

/** Announces a changed state of a campaign; published inside the transaction of the change. */
public record CampaignChanged(PartnerScope scope) {}
