package io.seatwise.licensing;

import io.seatwise.imports.Column;
import io.seatwise.imports.SourceRow;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What deployment and usage files have in common: who, what, which service and channel, and how ids are spelt. */
final class PositionColumns {

    static final Column PROCESSED = Column.required("processedDateTime", "2026-11-20T06:41:12Z");
    static final Column SERVICE_CODE = Column.optional("serviceCode", "o365");
    static final Column SERVICE_NAME = Column.optional("serviceName", "Office 365");
    static final Column CHANNEL = Column.optional("channel", "reseller");
    static final Column TENANT = Column.required("customerTenantId", "2f1c5b0e-7a4d-4c55-9d0e-6b1f0a9c3e21");
    static final Column CUSTOMER_NAME = Column.optional("customerName", "Fabrikam GmbH");
    static final Column PRODUCT_ID = Column.required("productId", "6fd2c87f-b296-42f0-b197-1e91e994b900");
    static final Column PRODUCT_NAME = Column.optional("productName", "Office 365 E3");

    static final int LONGEST_ID = 100;
    static final int LONGEST_NAME = 300;
    static final int LONGEST_CODE = 50;

    private static final Pattern GUID = Pattern.compile("\\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})}?");

    private PositionColumns() {}

    /** A product's or subscription's id: text, lower case when it has the form of a GUID. */
    static @Nullable String id(SourceRow row, String column) {
        String text = row.requiredText(column, LONGEST_ID);
        if (text == null) {
            return null;
        }
        var matcher = GUID.matcher(text);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : text;
    }

    static String service(SourceRow row) {
        return ServiceKey.of(row.text("serviceCode", LONGEST_CODE), row.text("serviceName", LONGEST_CODE));
    }

    static String channel(SourceRow row) {
        String channel = row.text("channel", LONGEST_CODE);
        return channel == null ? "" : channel.toLowerCase(Locale.ROOT);
    }
}
