package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;

/** A campaign changed its state; published inside that transaction. */
public record CampaignChanged(PartnerScope scope) {}
