package io.seatwise.adoption.score.network;

import io.seatwise.customers.fact.DayFactImport;
import io.seatwise.customers.fact.DayFactKind;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file {@code network-measurement}: latency, download speed and call quality by customer, day and location. */
@Component
@Order(110)
public class NetworkMeasurementFileKind extends DayFactKind<MeasurementRow> {

    static final String NAME = "network-measurement";

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100_000);
    private static final BigDecimal BEST_QUALITY = BigDecimal.valueOf(5);

    private static final Column.Required<CustomerId> TENANT =
            Column.customer("customerTenantId").required();
    private static final Column.Required<LocalDate> DAY =
            Column.day("day").example("2026-10-31").required();
    private static final Column.Required<String> LOCATION =
            Column.text("location", 100).example("Hamburg").required();
    private static final Column.Required<Long> USERS =
            Column.count("users").example("120").required();
    private static final Column<BigDecimal> LATENCY =
            Column.amountBetween("exchangeLatencyMs", BigDecimal.ZERO, HIGHEST).example("17.5");
    private static final Column<BigDecimal> DOWNLOAD = Column.amountBetween(
                    "sharePointDownloadMBps", BigDecimal.ZERO, HIGHEST)
            .example("14.2");
    private static final Column<BigDecimal> QUALITY =
            Column.amountBetween("teamsMos", BigDecimal.ONE, BEST_QUALITY).example("4.3");

    NetworkMeasurementFileKind(NetworkMeasurements facts, DayFactImport imports) {
        super(NAME, facts, imports);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(TENANT, DAY, LOCATION, USERS, LATENCY, DOWNLOAD, QUALITY);
    }

    @Override
    public MeasurementRow read(SourceRow row) {
        return new MeasurementRow(
                row.get(TENANT),
                row.get(DAY),
                row.get(LOCATION),
                row.get(USERS),
                new MeasurementRow.Connectivity(row.get(LATENCY), row.get(DOWNLOAD), row.get(QUALITY)));
    }
}
