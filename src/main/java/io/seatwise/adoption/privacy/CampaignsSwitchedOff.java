package io.seatwise.adoption.privacy;

import io.seatwise.access.PartnerScope;
import java.util.UUID;

/** A customer wants no campaigns any more. Published in the transaction that stores it: those under way end at once. */
public record CampaignsSwitchedOff(PartnerScope scope, UUID tenantId) {}
