package io.seatwise.licensing.download;

import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.SourceRow;
import io.seatwise.licensing.positions.ServiceKey;
import io.seatwise.licensing.subscriptions.SubscriptionState;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The product and subscription details in the texts of a row. */
final class ProductWords {

    private static final List<String> ENTERPRISE_MOBILITY =
            List.of("enterprise mobility", "intune", "azure active directory", "entra", "azure information protection");

    private ProductWords() {}

    static boolean isPowerBi(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "").contains("powerbi");
    }

    /** The service that a product belongs to by its name. */
    static String service(@Nullable String product) {
        String name = product == null ? "" : product.toLowerCase(Locale.ROOT);
        if (isPowerBi(name)) {
            return ServiceKey.POWER_BI;
        }
        if (name.contains("dynamics") || name.contains("crm")) {
            return ServiceKey.DYNAMICS_365;
        }
        return ENTERPRISE_MOBILITY.stream().anyMatch(name::contains)
                ? ServiceKey.ENTERPRISE_MOBILITY
                : ServiceKey.OFFICE_365;
    }

    static boolean isFree(SourceRow row) {
        return "free".equalsIgnoreCase(row.get(InsightsColumns.FREE));
    }

    /** The state's word; one that is not known is a warning. */
    static @Nullable String state(SourceRow row, Column<String> column) {
        String word = row.get(column);
        if (InsightsStates.of(word, false) == SubscriptionState.UNKNOWN) {
            row.fault(column, ProblemCode.UNKNOWN_VALUE, "licensing.expected.status");
        }
        return word;
    }
}
