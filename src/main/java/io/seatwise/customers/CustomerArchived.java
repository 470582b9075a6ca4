package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import java.util.UUID;

/** A customer was archived or restored; published inside that transaction. */
public record CustomerArchived(PartnerScope scope, UUID tenantId, boolean archived) {}
