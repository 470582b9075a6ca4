package io.seatwise.adoption.privacy;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;

/** The UTC day on which groups were switched off for a customer is over: their figures are deleted now, for good. */
public record GroupDataRemoved(PartnerScope scope, CustomerId customer) {}
