package io.seatwise.licensing.download;

import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import io.seatwise.licensing.positions.ServiceKey;
import java.util.List;
import org.springframework.stereotype.Component;

/** The file {@code insights-seat-usage}: Dynamics 365 or Power BI subscriptions with seats, assigned and active. */
@Component
class SeatUsageFileKind extends InsightsFileKind {

    private static final Column.Required<Long> SEATS =
            Column.count("AvailableSeats").example("50").required();
    private static final Column.Required<Long> ASSIGNED =
            Column.count("AssignedSeats").example("42").required();
    private static final Column.Required<Long> ACTIVE =
            Column.count("ActiveSeats").example("30").required();
    private static final Column<String> CATEGORY = Column.text("RevSumCategoryName", InsightsColumns.LONGEST_NAME);
    private static final Column<String> DIVISION = Column.text("RevSumDivisionName", InsightsColumns.LONGEST_NAME);
    private static final List<Column<?>> COLUMNS = InsightsColumns.with(
            InsightsColumns.SUBSCRIPTION,
            InsightsColumns.START,
            InsightsColumns.END,
            InsightsColumns.STATUS,
            InsightsColumns.MONTH,
            InsightsColumns.SKU,
            InsightsColumns.SKU_ID,
            InsightsColumns.FREE,
            InsightsColumns.CUSTOMER_NAME,
            InsightsColumns.TENANT,
            SEATS,
            ASSIGNED,
            ACTIVE,
            CATEGORY,
            DIVISION,
            InsightsColumns.DUPLICATE,
            Column.ignored("DeploymentOpportunity"),
            Column.ignored("ActiveUsagePercent"));

    SeatUsageFileKind(InsightsImport insights) {
        super("insights-seat-usage", insights);
    }

    @Override
    public List<Column<?>> columns() {
        return COLUMNS;
    }

    @Override
    public InsightsLine read(SourceRow row) {
        boolean powerBi = ProductWords.isPowerBi(row.get(InsightsColumns.SKU))
                || ProductWords.isPowerBi(row.get(CATEGORY, ""))
                || ProductWords.isPowerBi(row.get(DIVISION, ""));
        long seats = row.get(SEATS);
        return new InsightsLine(
                InsightsColumns.origin(row),
                InsightsColumns.key(row),
                new InsightsLine.Organisation(row.get(InsightsColumns.CUSTOMER_NAME), null, null),
                InsightsColumns.sku(row, powerBi ? ServiceKey.POWER_BI : ServiceKey.DYNAMICS_365),
                InsightsColumns.subscribed(row, new InsightsLine.Seats(seats, row.get(ASSIGNED))),
                List.of(new InsightsLine.Workload(
                        powerBi ? "PBI" : "CRM", powerBi ? "Power BI" : "Dynamics 365", seats, row.get(ACTIVE))));
    }
}
