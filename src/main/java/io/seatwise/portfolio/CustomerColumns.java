package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.exports.CellType;
import io.seatwise.exports.ReportColumn;
import io.seatwise.licensing.flags.Flag;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a customer: of the grid, of the workbook's sheet Customers and of {@code customers.csv}, in this order. */
public final class CustomerColumns {

    private static final List<ReportColumn<CustomerRow>> ALL = List.of(
            column("Customer", CellType.TEXT, "customerName", CustomerRow::customerName),
            new ReportColumn<>(
                    "Tenant ID",
                    "portfolio.column.tenantId",
                    CellType.IDENTIFIER,
                    null,
                    row -> row.id().toString()),
            column("Domain", CellType.TEXT, "domain", row -> row.profile().domain()),
            column("Country", CellType.TEXT, "country", row -> row.profile().country()),
            column("Region", CellType.TEXT, "region", row -> row.profile().region()),
            column("Industry", CellType.TEXT, "industry", row -> row.profile().industry()),
            column("Segment", CellType.TEXT, "segment", row -> row.profile().segment()),
            column(
                    "Account manager",
                    CellType.TEXT,
                    "accountManager",
                    row -> row.profile().care().accountManager()),
            column(
                    "Tags",
                    CellType.TEXT,
                    "tags",
                    row -> joined(row.profile().care().tags())),
            column(
                    "Licences sold",
                    CellType.COUNT,
                    "sold",
                    row -> row.position().licences().sold()),
            column(
                    "Licences assigned",
                    CellType.COUNT,
                    "assigned",
                    row -> row.position().licences().assigned()),
            column(
                    "Deployment %",
                    CellType.PERCENT,
                    "deploymentPercent",
                    row -> row.position().licences().deployment()),
            column(
                    "Total entitlements",
                    CellType.COUNT,
                    "entitled",
                    row -> row.position().entitlements().entitled()),
            column(
                    "Active entitlements",
                    CellType.COUNT,
                    "active",
                    row -> row.position().entitlements().active()),
            column(
                    "Usage %",
                    CellType.PERCENT,
                    "usagePercent",
                    row -> row.position().entitlements().usage()),
            new ReportColumn<>(
                    "Flags",
                    "portfolio.column.flags",
                    CellType.TEXT,
                    null,
                    row -> joined(names(row.position().flags()))),
            column(
                    "Next renewal",
                    CellType.DATE,
                    "nextRenewal",
                    row -> row.position().nextRenewal()),
            column("Data as of", CellType.DATE, "asOf", row -> row.position().asOf()),
            column(
                    "Unassigned licences",
                    CellType.COUNT,
                    "unassigned",
                    row -> row.position().licences().unassigned()),
            column(
                    "Annual value",
                    CellType.MONEY,
                    "annualValue",
                    row -> row.money().annualValue()),
            column(
                    "Value at stake",
                    CellType.MONEY,
                    "valueAtStake",
                    row -> row.money().atStake()),
            column("Currency", CellType.TEXT, "currency", row -> row.money().currency()),
            column(
                    "Subscriptions without price",
                    CellType.COUNT,
                    "withoutPrice",
                    row -> row.money().withoutPrice()),
            column(
                    "Adoption score %",
                    CellType.PERCENT,
                    "adoptionScorePercent",
                    row -> row.scores().adoption()),
            new ReportColumn<>(
                    "Adoption score basis",
                    "portfolio.column.adoptionScoreBasis",
                    CellType.TEXT,
                    null,
                    row -> basis(row.scores().basis())),
            column(
                    "Product score",
                    CellType.PERCENT,
                    "productScore",
                    row -> row.scores().product()));

    private CustomerColumns() {}

    /** The columns that this reader may see: without the right to see money, those of amounts are left out. */
    public static List<ReportColumn<CustomerRow>> of(PartnerScope scope) {
        return scope.seesMoney()
                ? ALL
                : ALL.stream().filter(column -> !isMoney(column)).toList();
    }

    /** Whether a column is only for readers who may see money. */
    public static boolean isMoney(ReportColumn<CustomerRow> column) {
        return column.sortKey() != null && CustomerSort.isMoney(column.sortKey());
    }

    /** All columns of product.md, section 6, in the order of the sheet; behind them the scores. */
    public static List<ReportColumn<CustomerRow>> all() {
        return ALL;
    }

    private static ReportColumn<CustomerRow> column(
            String title, CellType type, String sortKey, Function<CustomerRow, @Nullable Object> value) {
        return new ReportColumn<>(title, "portfolio.column." + sortKey, type, sortKey, value);
    }

    private static @Nullable String basis(CustomerScore.@Nullable Basis basis) {
        return basis == null ? null : basis == CustomerScore.Basis.PARTLY_ESTIMATE ? "Partly estimate" : "Measured";
    }

    /** Joined with a comma; nothing to join is an empty cell. */
    static @Nullable String joined(Collection<String> values) {
        return values.isEmpty() ? null : String.join(", ", values);
    }

    /** The flags' codes in their fixed order. */
    static List<String> names(Collection<Flag> flags) {
        return flags.stream().sorted().map(Flag::name).collect(Collectors.toList());
    }
}
