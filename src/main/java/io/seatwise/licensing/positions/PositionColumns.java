package io.seatwise.licensing.positions;

import io.seatwise.ids.CustomerId;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The columns that deployment and usage files share: day, service, channel, customer and product. */
public final class PositionColumns {

    public static final int LONGEST_ID = 100;
    static final int LONGEST_NAME = 300;
    static final int LONGEST_CODE = 50;

    static final Column.Required<LocalDate> PROCESSED =
            Column.day("processedDateTime").example("2026-11-20T06:41:12Z").required();
    static final Column<String> SERVICE_CODE =
            Column.text("serviceCode", LONGEST_CODE).example("o365");
    static final Column<String> SERVICE_NAME =
            Column.text("serviceName", LONGEST_CODE).example("Office 365");
    public static final Column<String> CHANNEL =
            Column.text("channel", LONGEST_CODE).example("reseller");
    public static final Column.Required<CustomerId> TENANT =
            Column.customer("customerTenantId").required();
    static final Column<String> CUSTOMER_NAME =
            Column.text("customerName", LONGEST_NAME).example("Fabrikam GmbH");
    public static final Column.Required<String> PRODUCT_ID =
            Column.id("productId", LONGEST_ID).required();
    public static final Column<String> PRODUCT_NAME =
            Column.text("productName", LONGEST_NAME).example("Office 365 E3");

    static final List<Column<?>> ALL =
            List.of(PROCESSED, SERVICE_CODE, SERVICE_NAME, CHANNEL, TENANT, CUSTOMER_NAME, PRODUCT_ID, PRODUCT_NAME);

    private PositionColumns() {}

    static String service(SourceRow row) {
        return ServiceKey.of(row.get(SERVICE_CODE), row.get(SERVICE_NAME));
    }

    static String channel(SourceRow row) {
        return row.get(CHANNEL, "").toLowerCase(Locale.ROOT);
    }
}
