package io.seatwise.licensing.download;

import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The file {@code insights-subscriptions}: subscription details by month, with assigned seats in one of its forms. */
@Component
class SubscriptionDetailsFileKind extends InsightsFileKind {

    private static final String SEATS_AT_END = "AvailableSeatsEOP";

    private static final Column.Required<String> STATE =
            Column.text("SubscriptionState", 100).example("Active").required();
    private static final Column<Long> SEATS =
            Column.count("TotalSoldSeats").orElse(SEATS_AT_END).inEveryFile();
    private static final Column<Long> ASSIGNED =
            Column.count("TotalAssignedSeats").example("180");
    private static final Column<Boolean> AUTO_RENEW = Column.flag("IsAutoRenew");
    private static final Column<String> PRODUCT = Column.text("Product", InsightsColumns.LONGEST_NAME)
            .orElse("RawProductName")
            .example("Microsoft 365 E3")
            .inEveryFile();
    private static final Column<String> SKU = Column.text("SKU", InsightsColumns.LONGEST_NAME);
    private static final Column<String> SKU_ID = Column.id("SKUId", InsightsColumns.LONGEST_ID);
    private static final Column<String> PART_NUMBER =
            Column.text("ProductPartNumber", InsightsColumns.LONGEST_ID).example("AAA-10842");
    private static final List<Column<?>> COLUMNS = InsightsColumns.with(
            InsightsColumns.SUBSCRIPTION,
            InsightsColumns.START,
            InsightsColumns.END,
            STATE,
            InsightsColumns.MONTH,
            AUTO_RENEW,
            InsightsColumns.CUSTOMER_NAME,
            InsightsColumns.TENANT,
            PRODUCT,
            PART_NUMBER,
            SKU,
            SKU_ID,
            SEATS,
            ASSIGNED,
            InsightsColumns.DUPLICATE,
            Column.ignored("ReportingProductName"),
            Column.ignored("SubscriptionStartMonth"),
            Column.ignored("AvailableSeats"));

    SubscriptionDetailsFileKind(InsightsImport insights) {
        super("insights-subscriptions", insights);
    }

    @Override
    public List<Column<?>> columns() {
        return COLUMNS;
    }

    @Override
    public @Nullable InsightsLine read(SourceRow row) {
        String product = product(row);
        Long seats = row.require(SEATS);
        if (product == null || seats == null) {
            return null;
        }
        return new InsightsLine(
                InsightsColumns.origin(row),
                InsightsColumns.key(row),
                new InsightsLine.Organisation(row.get(InsightsColumns.CUSTOMER_NAME), null, null),
                new InsightsLine.Sku(row.get(SKU_ID), row.get(PART_NUMBER), product, ProductWords.service(product)),
                new InsightsLine.Subscribed(
                        ProductWords.state(row, STATE),
                        false,
                        row.get(InsightsColumns.START),
                        row.get(InsightsColumns.END),
                        row.get(AUTO_RENEW),
                        new InsightsLine.Seats(seats, row.get(ASSIGNED))),
                List.of());
    }

    /** The product's name, else the SKU's; a row without any is reported. */
    private static @Nullable String product(SourceRow row) {
        String product = row.get(PRODUCT);
        String sku = product == null ? row.get(SKU) : null;
        return product == null && sku == null ? row.require(PRODUCT) : product == null ? sku : product;
    }
}
