package io.seatwise.adoption.usage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.customers.fact.DayFact;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;

/** A row of an {@code activation} file: the activations of a customer's product at the end of a month. */
record ActivationMonth(
        @JsonProperty("tenantId") CustomerId customer,
        LocalDate day,
        String product,
        @JsonUnwrapped People people,
        @JsonUnwrapped UsageReport.Devices devices,
        LocalDate contentDay)
        implements DayFact {

    @Override
    public String key() {
        return customer + " " + day + " " + product;
    }

    /** How many people may and do have a product activated. */
    record People(long enabled, long activated) {}
}
