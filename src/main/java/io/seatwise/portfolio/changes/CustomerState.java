package io.seatwise.portfolio.changes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The present state of a customer.
 *
 * @param goneOn the day it was archived, or a full list no longer named it; null while it is there
 */
public record CustomerState(
        ChangedCustomer customer,
        LocalDate createdOn,
        @Nullable LocalDate goneOn,
        boolean archived,
        Standing now) {}
