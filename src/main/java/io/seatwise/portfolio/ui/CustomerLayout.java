package io.seatwise.portfolio.ui;

import io.seatwise.access.PartnerScope;
import io.seatwise.exports.ReportColumn;
import io.seatwise.portfolio.CustomerColumns;
import io.seatwise.portfolio.CustomerRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The order and the widths of the customers grid. The columns that are shown at first fit a window of 1440 pixels. */
final class CustomerLayout {

    static final String USUAL_WIDTH = "7rem";

    static final String TREND = "trend";

    /** What a phone shows, with the widths it has room for. */
    static final Map<String, String> NARROW =
            Map.of("customerName", "8rem", "usagePercent", "5.75rem", "flags", "8.5rem");

    /** The columns that nobody sees before choosing them: a window of 1440 pixels has room for the others. */
    static final Set<String> HIDDEN_AT_FIRST = Set.of(
            "assigned",
            "entitled",
            "active",
            "adoptionScorePercent",
            "adoptionScoreBasis",
            "productScore",
            "annualValue",
            "accountManager",
            "region",
            "country",
            "industry",
            "segment",
            "domain",
            "tags",
            "asOf",
            "currency",
            "withoutPrice",
            "tenantId");

    static final List<String> ORDER = List.of(
            "customerName",
            "flags",
            "sold",
            "assigned",
            "unassigned",
            "deploymentPercent",
            "entitled",
            "active",
            "usagePercent",
            TREND,
            "nextRenewal",
            "valueAtStake",
            "adoptionScorePercent",
            "adoptionScoreBasis",
            "productScore",
            "annualValue",
            "currency",
            "withoutPrice",
            "accountManager",
            "region",
            "country",
            "industry",
            "segment",
            "domain",
            "tags",
            "asOf",
            "tenantId");

    static final Map<String, String> WIDTHS = Map.ofEntries(
            Map.entry("customerName", "11.75rem"),
            Map.entry("flags", "11rem"),
            Map.entry("sold", "5.25rem"),
            Map.entry("assigned", "7rem"),
            Map.entry("unassigned", "6.75rem"),
            Map.entry("annualValue", "9rem"),
            Map.entry("valueAtStake", "7.75rem"),
            Map.entry("currency", "6rem"),
            Map.entry("withoutPrice", "8rem"),
            Map.entry("deploymentPercent", "8rem"),
            Map.entry("entitled", "6rem"),
            Map.entry("active", "6rem"),
            Map.entry("usagePercent", "8rem"),
            Map.entry("adoptionScorePercent", "8rem"),
            Map.entry("adoptionScoreBasis", "9rem"),
            Map.entry("productScore", "10rem"),
            Map.entry(TREND, "6.75rem"),
            Map.entry("nextRenewal", "7rem"),
            Map.entry("accountManager", "14rem"),
            Map.entry("country", "6rem"),
            Map.entry("domain", "13rem"),
            Map.entry("tags", "12rem"),
            Map.entry("tenantId", "20rem"));

    private CustomerLayout() {}

    /** Keys of the columns that this reader may see in the order shown. */
    static List<String> keys(PartnerScope scope) {
        Set<String> visible =
                CustomerColumns.of(scope).stream().map(CustomerLayout::key).collect(Collectors.toSet());
        return ORDER.stream()
                .filter(key -> key.equals(TREND) || visible.contains(key))
                .toList();
    }

    /** The key of a report's column in the grid. */
    static String key(ReportColumn<CustomerRow> column) {
        return column.messageKey().substring("portfolio.column.".length());
    }
}
