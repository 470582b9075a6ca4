package io.seatwise.licensing.download;

import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import io.seatwise.licensing.positions.ServiceKey;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The file {@code insights-ems-usage}: Enterprise Mobility subscriptions, with usage by workload where it is given. */
@Component
class EmsUsageFileKind extends InsightsFileKind {

    private static final Column.Required<Long> ENTITLED =
            Column.count("PaidAvailableUnits").example("80").required();
    private static final Column.Required<Long> ACTIVE =
            Column.count("MonthlyActiveUsers").example("55").required();

    private record Pair(String code, String name, Column<Long> entitled, Column<Long> active) {

        static Pair of(String prefix, String name) {
            return new Pair(
                    prefix.toUpperCase(java.util.Locale.ROOT),
                    name,
                    Column.count(prefix + "PaidAvailableUnits").example(""),
                    Column.count(prefix + "MonthlyActiveUsers").example(""));
        }
    }

    private static final List<Pair> PAIRS = List.of(
            Pair.of("AADP", "Microsoft Entra ID P"),
            Pair.of("Intune", "Microsoft Intune"),
            Pair.of("Azip", "Azure Information Protection"));

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
            ENTITLED,
            ACTIVE,
            PAIRS.get(0).entitled(),
            PAIRS.get(0).active(),
            PAIRS.get(1).entitled(),
            PAIRS.get(1).active(),
            PAIRS.get(2).entitled(),
            PAIRS.get(2).active(),
            InsightsColumns.DUPLICATE,
            Column.ignored("MDM"),
            Column.ignored("MAM"),
            Column.ignored("SSPR"),
            Column.ignored("AATPActiveUsage"),
            Column.ignored("MCASActiveUsage"),
            Column.ignored("AATP"),
            Column.ignored("MCAS"));

    EmsUsageFileKind(InsightsImport insights) {
        super("insights-ems-usage", insights);
    }

    @Override
    public List<Column<?>> columns() {
        return COLUMNS;
    }

    @Override
    public InsightsLine read(SourceRow row) {
        return new InsightsLine(
                InsightsColumns.origin(row),
                InsightsColumns.key(row),
                new InsightsLine.Organisation(row.get(InsightsColumns.CUSTOMER_NAME), null, null),
                InsightsColumns.sku(row, ServiceKey.ENTERPRISE_MOBILITY),
                InsightsColumns.subscribed(row, new InsightsLine.Seats(row.get(ENTITLED), null)),
                workloads(row));
    }

    /** A workload for each pair that the row gives; one for the whole where it gives none. */
    private static List<InsightsLine.Workload> workloads(SourceRow row) {
        List<InsightsLine.Workload> workloads = new ArrayList<>();
        for (Pair pair : PAIRS) {
            Long entitled = row.get(pair.entitled());
            Long active = row.get(pair.active());
            if (entitled != null && active != null) {
                workloads.add(new InsightsLine.Workload(pair.code(), pair.name(), entitled, active));
            }
        }
        if (workloads.isEmpty()) {
            workloads.add(new InsightsLine.Workload(
                    "EMS", "Enterprise Mobility + Security", row.get(ENTITLED), row.get(ACTIVE)));
        }
        return List.copyOf(workloads);
    }
}
