package io.seatwise.adoption.score.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.adoption.NetworkConnectivityScore.Location;
import io.seatwise.adoption.score.AdoptionRow;
import io.seatwise.customers.fact.DayFact;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of a {@code network-measurement} file: the measurements of a customer's location on a day. */
public record MeasurementRow(
        @JsonProperty("tenantId") CustomerId customer,
        LocalDate day,
        String location,
        long users,
        @JsonUnwrapped Connectivity connectivity)
        implements DayFact {

    @Override
    public String key() {
        return customer + " " + day + " " + location;
    }

    public Location measured() {
        return new Location(
                users,
                connectivity.exchangeLatencyMs(),
                connectivity.sharePointDownloadMBps(),
                connectivity.teamsMos());
    }

    /** How good a connection is. */
    public record Connectivity(
            @Nullable BigDecimal exchangeLatencyMs,
            @Nullable BigDecimal sharePointDownloadMBps,
            @Nullable BigDecimal teamsMos) {

        public Connectivity {
            exchangeLatencyMs = AdoptionRow.plain(exchangeLatencyMs);
            sharePointDownloadMBps = AdoptionRow.plain(sharePointDownloadMBps);
            teamsMos = AdoptionRow.plain(teamsMos);
        }
    }
}
