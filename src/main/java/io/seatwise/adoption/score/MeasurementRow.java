package io.seatwise.adoption.score;

import io.seatwise.adoption.NetworkConnectivityScore.Location;
import io.seatwise.adoption.fact.DayFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a {@code network-measurement} file says of a customer's location on a day. */
record MeasurementRow(
        UUID tenantId,
        LocalDate day,
        String location,
        long users,
        @Nullable BigDecimal exchangeLatencyMs,
        @Nullable BigDecimal sharePointDownloadMBps,
        @Nullable BigDecimal teamsMos)
        implements DayFact {

    MeasurementRow {
        exchangeLatencyMs = AdoptionRow.plain(exchangeLatencyMs);
        sharePointDownloadMBps = AdoptionRow.plain(sharePointDownloadMBps);
        teamsMos = AdoptionRow.plain(teamsMos);
    }

    @Override
    public String key() {
        return tenantId + " " + day + " " + location;
    }

    Location measured() {
        return new Location(users, exchangeLatencyMs, sharePointDownloadMBps, teamsMos);
    }
}
