package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.fact.DayFactImport;
import io.seatwise.imports.Changes;
import io.seatwise.imports.Column;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ProblemCode;
import io.seatwise.imports.SourceRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file {@code network-measurement}: latency, download speed and call quality by customer, day and location. */
@Component
@Order(110)
class NetworkMeasurementFileKind implements FileKind<MeasurementRow> {

    static final String NAME = "network-measurement";

    private static final int LONGEST_LOCATION = 100;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100_000);
    private static final BigDecimal BEST_QUALITY = BigDecimal.valueOf(5);

    private final NetworkMeasurements facts;
    private final DayFactImport imports;

    NetworkMeasurementFileKind(NetworkMeasurements facts, DayFactImport imports) {
        this.facts = facts;
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("customerTenantId", "5f2c1f1e-8a34-4a5c-9a4e-0d3f1c6b7a21"),
                Column.required("day", "2026-10-31"),
                Column.required("location", "Hamburg"),
                Column.required("users", "120"),
                Column.optional("exchangeLatencyMs", "17.5"),
                Column.optional("sharePointDownloadMBps", "14.2"),
                Column.optional("teamsMos", "4.3"));
    }

    @Override
    public @Nullable MeasurementRow read(SourceRow row) {
        UUID tenantId = row.requiredGuid("customerTenantId");
        LocalDate day = row.requiredDay("day");
        String location = row.requiredText("location", LONGEST_LOCATION);
        Long users = row.requiredCount("users");
        BigDecimal latency = within(row, "exchangeLatencyMs", BigDecimal.ZERO, HIGHEST);
        BigDecimal download = within(row, "sharePointDownloadMBps", BigDecimal.ZERO, HIGHEST);
        BigDecimal quality = within(row, "teamsMos", BigDecimal.ONE, BEST_QUALITY);
        return tenantId == null || day == null || location == null || users == null
                ? null
                : new MeasurementRow(tenantId, day, location, users, latency, download, quality);
    }

    private static @Nullable BigDecimal within(SourceRow row, String column, BigDecimal low, BigDecimal high) {
        BigDecimal value = row.amount(column);
        if (value != null && (value.compareTo(low) < 0 || value.compareTo(high) > 0)) {
            row.fault(
                    column,
                    ProblemCode.CONFLICT,
                    "Expected a number from " + low.toPlainString() + " to " + high.toPlainString() + ".");
        }
        return value;
    }

    @Override
    public Object key(MeasurementRow row) {
        return row.key();
    }

    @Override
    public Session<MeasurementRow> open(PartnerScope scope, ImportContext context) {
        return imports.open(facts, scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return imports.undo(facts, scope, context);
    }
}
