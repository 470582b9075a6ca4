package io.seatwise.adoption.privacy;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;

/**
 * The UTC day on which a customer opted out is over. Published in a transaction of its own: modules that store figures of
 * people categories of this customer, those kept for taking imports back among them, deletes them now, for good.
 */
public record PeopleDataRemoved(PartnerScope scope, CustomerId customer) {}
