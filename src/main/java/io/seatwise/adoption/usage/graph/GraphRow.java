package io.seatwise.adoption.usage.graph;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.customers.fact.DayFact;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.Map;

/**
 * One line of a Microsoft Graph report about a whole organisation.
 *
 * @param period D7, D30, D90 or D180 where the line is about a period; empty where it is about one day
 * @param series the product or site type of a report that has several; else empty
 * @param values by measure; cells without a number are left out
 */
public record GraphRow(
        @JsonProperty("tenantId") CustomerId customer,
        LocalDate day,
        String report,
        String period,
        String series,
        Map<String, Long> values)
        implements DayFact {

    @Override
    public String key() {
        return customer + " " + day + " " + report + " " + period + " " + series;
    }

    @Override
    public boolean saysNothing() {
        return values.isEmpty();
    }

    GraphRow of(CustomerId tenant) {
        return new GraphRow(tenant, day, report, period, series, values);
    }
}
