package io.seatwise.adoption.usage;

import io.seatwise.adoption.fact.DayFact;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a {@code usage-month} file: the usage of a customer's product in a month; {@code day} is the month's first. */
record ProductMonth(
        UUID tenantId,
        LocalDate day,
        String product,
        long enabled,
        long active,
        @Nullable Long cumulative,
        @Nullable Long returning,
        @Nullable Long firstTime,
        LocalDate contentDay,
        boolean complete)
        implements DayFact {

    @Override
    public String key() {
        return tenantId + " " + day + " " + product;
    }
}
