package io.seatwise.portfolio.changes;

import io.seatwise.ids.CustomerId;
import org.jspecify.annotations.Nullable;

/** The customer that a change is about. */
public record ChangedCustomer(
        CustomerId id, String name, @Nullable String accountManager) {}
