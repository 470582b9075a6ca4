package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.exports.CellType;
import io.seatwise.exports.ReportColumn;
import io.seatwise.licensing.metrics.ProductPosition;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of one customer's product: the workbook's sheet Entitlements and {@code entitlements.csv}, in this order. */
public final class EntitlementColumns {

    private static final List<ReportColumn<EntitlementRow>> ALL = List.of(
            column(
                    "Customer",
                    "customerName",
                    CellType.TEXT,
                    row -> row.customer().customerName()),
            column(
                    "Tenant ID",
                    "tenantId",
                    CellType.IDENTIFIER,
                    row -> row.customer().id().toString()),
            column("Product", "product", CellType.TEXT, of(ProductPosition::productName)),
            column("Product ID", "productId", CellType.IDENTIFIER, of(ProductPosition::productId)),
            column(
                    "Licences sold",
                    "sold",
                    CellType.COUNT,
                    of(product -> product.deployment().licences().sold())),
            column(
                    "Own licences sold",
                    "ownSold",
                    CellType.COUNT,
                    of(product -> product.deployment().ownSold())),
            column(
                    "Licences assigned",
                    "assigned",
                    CellType.COUNT,
                    of(product -> product.deployment().licences().assigned())),
            column(
                    "Deployment %",
                    "deploymentPercent",
                    CellType.PERCENT,
                    of(product -> product.deployment().licences().deployment())),
            column(
                    "Total entitlements",
                    "entitled",
                    CellType.COUNT,
                    of(product -> product.usage().entitlements().entitled())),
            column(
                    "Active entitlements",
                    "active",
                    CellType.COUNT,
                    of(product -> product.usage().entitlements().active())),
            column(
                    "Usage %",
                    "usagePercent",
                    CellType.PERCENT,
                    of(product -> product.usage().entitlements().usage())),
            column(
                    "Adjusted usage %",
                    "adjustedUsagePercent",
                    CellType.PERCENT,
                    of(product -> product.usage().adjusted().usage())),
            column(
                    "Flags",
                    "flags",
                    CellType.TEXT,
                    of(product -> CustomerColumns.joined(CustomerColumns.names(product.flags())))),
            column("Likely causes", "causes", CellType.TEXT, of(EntitlementColumns::causes)),
            column("Data as of", "asOf", CellType.DATE, of(ProductPosition::asOf)),
            column(
                    "Unassigned licences",
                    "unassigned",
                    CellType.COUNT,
                    of(product -> product.deployment().licences().unassigned())),
            column(
                    "Unused licences",
                    "unused",
                    CellType.COUNT,
                    of(product -> product.usage().unused())));

    private static final List<ReportColumn<EntitlementRow>> MONEY = List.of(
            column(
                    "Annual value",
                    "annualValue",
                    CellType.MONEY,
                    row -> row.money().annualValue()),
            column(
                    "Unused value",
                    "unusedValue",
                    CellType.MONEY,
                    row -> row.money().unusedValue()),
            column(
                    "Value at stake",
                    "valueAtStake",
                    CellType.MONEY,
                    row -> row.money().atStake()),
            column("Currency", "currency", CellType.TEXT, row -> row.money().currency()));

    private static final List<ReportColumn<EntitlementRow>> ALL_WITH_MONEY =
            Stream.concat(ALL.stream(), MONEY.stream()).toList();

    private EntitlementColumns() {}

    /** All columns of product.md, sections 6 and 9, that this reader may see, in the order of the sheet. */
    public static List<ReportColumn<EntitlementRow>> of(PartnerScope scope) {
        return scope.seesMoney() ? ALL_WITH_MONEY : ALL;
    }

    /** All columns, with those of money. */
    public static List<ReportColumn<EntitlementRow>> all() {
        return ALL_WITH_MONEY;
    }

    private static ReportColumn<EntitlementRow> column(
            String title, String key, CellType type, Function<EntitlementRow, @Nullable Object> value) {
        return new ReportColumn<>(title, "portfolio.column." + key, type, null, value);
    }

    private static Function<EntitlementRow, @Nullable Object> of(Function<ProductPosition, @Nullable Object> value) {
        return row -> value.apply(row.product());
    }

    private static @Nullable String causes(ProductPosition product) {
        return CustomerColumns.joined(product.causes().stream()
                .map(cause -> cause.code().name())
                .distinct()
                .toList());
    }
}
