package io.seatwise.adoption.privacy;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;

/**
 * A customer takes part in the people experiences again. Published in the transaction that stores it: what is still
 * stored of the people categories is shown and counted again.
 */
public record PeopleExperiencesOptedIn(PartnerScope scope, CustomerId customer) {}
