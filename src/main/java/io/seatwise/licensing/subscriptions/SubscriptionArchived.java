package io.seatwise.licensing.subscriptions;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;

/** A subscription of this customer was archived or restored; published inside that transaction. */
public record SubscriptionArchived(PartnerScope scope, CustomerId customer) {}
