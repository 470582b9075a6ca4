package io.seatwise.adoption.usage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.customers.fact.DayFact;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of a {@code usage-month} file: the usage of a customer's product in a month; {@code day} is the month's first. */
record ProductMonth(
        @JsonProperty("tenantId") CustomerId customer,
        LocalDate day,
        String product,
        @JsonUnwrapped People people,
        @JsonUnwrapped Coverage coverage)
        implements DayFact {

    @Override
    public String key() {
        return customer + " " + day + " " + product;
    }

    /** How many people use a product. */
    record People(
            long enabled,
            long active,
            @Nullable Long cumulative,
            @Nullable Long returning,
            @Nullable Long firstTime) {}

    /** How far a month has been seen. */
    record Coverage(LocalDate contentDay, boolean complete) {}
}
