package io.seatwise.licensing.download;

import io.seatwise.customers.CountryNames;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import io.seatwise.licensing.positions.OrganisationUsage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The file {@code insights-m365-usage}: usage of whole organisations by workload and month, without a product. */
@Component
class OrganisationUsageFileKind extends InsightsFileKind {

    private static final Column.Required<String> WORKLOAD =
            Column.text("WorkloadName", 50).example("EXO").required();
    private static final Column.Required<Long> ENTITLED =
            Column.count("PaidAvailableUnits").example("100").required();
    private static final Column.Required<Long> ACTIVE =
            Column.count("MonthlyActiveUsers").example("61").required();
    private static final Column<String> MARKET =
            Column.of("CustomerMarket", CountryNames.CELL).example("Germany");
    private static final Column<String> SEGMENT =
            Column.text("CustomerSegment", 100).example("SMB");
    private static final List<Column<?>> COLUMNS = InsightsColumns.with(
            InsightsColumns.TENANT,
            InsightsColumns.CUSTOMER_NAME,
            MARKET,
            SEGMENT,
            WORKLOAD,
            InsightsColumns.MONTH,
            ENTITLED,
            ACTIVE,
            InsightsColumns.DUPLICATE);

    /** The codes of workloads that the download may name in full. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("EXCHANGE", "EXO"),
            Map.entry("EXCHANGEONLINE", "EXO"),
            Map.entry("SHAREPOINT", "SPO"),
            Map.entry("SHAREPOINTONLINE", "SPO"),
            Map.entry("ONEDRIVE", "ODB"),
            Map.entry("ONEDRIVEFORBUSINESS", "ODB"),
            Map.entry("SKYPEFORBUSINESS", "SFB"),
            Map.entry("SKYPEFORBUSINESSONLINE", "SFB"),
            Map.entry("YAMMER", "YAM"),
            Map.entry("VIVAENGAGE", "YAM"));

    OrganisationUsageFileKind(InsightsImport insights) {
        super("insights-m365-usage", insights);
    }

    @Override
    public List<Column<?>> columns() {
        return COLUMNS;
    }

    /** A header with a subscription is that of another download. */
    @Override
    public boolean fits(List<String> header) {
        return header.stream().noneMatch(name -> name.replaceAll("[\\s_-]+", "").equalsIgnoreCase("SubscriptionId"));
    }

    @Override
    public InsightsLine read(SourceRow row) {
        String name = row.get(WORKLOAD);
        String plain = name.toUpperCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
        String code = CODES.getOrDefault(plain, name.toUpperCase(Locale.ROOT));
        return new InsightsLine(
                InsightsColumns.origin(row),
                new InsightsLine.Key(row.get(InsightsColumns.TENANT), null, row.get(InsightsColumns.MONTH)),
                new InsightsLine.Organisation(
                        row.get(InsightsColumns.CUSTOMER_NAME), row.get(MARKET), row.get(SEGMENT)),
                new InsightsLine.Sku(
                        OrganisationUsage.PRODUCT, null, OrganisationUsage.PRODUCT_NAME, OrganisationUsage.SERVICE),
                InsightsLine.Subscribed.NONE,
                List.of(new InsightsLine.Workload(code, name, row.get(ENTITLED), row.get(ACTIVE))));
    }
}
