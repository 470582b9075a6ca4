package io.seatwise.adoption.privacy;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;

/** A customer wants no campaigns any more. Published in the transaction that stores it: those under way end at once. */
public record CampaignsSwitchedOff(PartnerScope scope, CustomerId customer) {}
