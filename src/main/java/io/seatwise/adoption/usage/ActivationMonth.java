package io.seatwise.adoption.usage;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.customers.fact.DayFact;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of an {@code activation} file: the activations of a customer's product at the end of a month. */
record ActivationMonth(
        @JsonProperty("tenantId") CustomerId customer,
        LocalDate day,
        String product,
        long enabled,
        long activated,
        @Nullable Long windows,
        @Nullable Long mac,
        @Nullable Long android,
        @Nullable Long ios,
        @Nullable Long windowsMobile,
        LocalDate contentDay)
        implements DayFact {

    @Override
    public String key() {
        return customer + " " + day + " " + product;
    }
}
