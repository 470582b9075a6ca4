package io.seatwise.adoption.usage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.customers.fact.DayFact;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;

/** A row of a {@code region-usage} file about a region of at least 10 enabled people; state and city may be empty. */
record RegionMonth(
        @JsonProperty("tenantId") CustomerId customer,
        LocalDate day,
        String product,
        @JsonUnwrapped RegionFigures.Place place,
        long enabled,
        long active)
        implements DayFact {

    @Override
    public String key() {
        return customer + " " + day + " " + product + "|" + place.country() + "|" + place.state() + "|" + place.city();
    }
}
