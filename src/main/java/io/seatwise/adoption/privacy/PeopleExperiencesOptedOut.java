package io.seatwise.adoption.privacy;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;

/**
 * A customer has opted out of the people experiences. Published in the transaction that stores it: from here on nothing
 * of the people categories may be shown, counted or compared, and files of them are kept out. The stored figures stay
 * until {@link PeopleDataRemoved}, because the same UTC day this can be taken back ({@link PeopleExperiencesOptedIn}).
 */
public record PeopleExperiencesOptedOut(PartnerScope scope, CustomerId customer) {}
