package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.adoption.usage.MonthQueries.MonthOf;
import io.seatwise.adoption.usage.UsageReport.ProductUsage;
import io.seatwise.adoption.usage.UsageReport.Sharing;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.ThresholdSettings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Usage analytics of one customer; {@link PortfolioUsage} has those of many. A customer that the scope does not see has
 * an empty report; who must tell that apart from one without figures asks for the customer first.
 */
@Service
public class UsageAnalytics {

    static final YearMonth FIRST = YearMonth.of(2000, 1);
    static final YearMonth LAST = YearMonth.of(2999, 12);

    private final PartnerTransactions transactions;
    private final MonthQueries months;
    private final NewestUsageReader reader;
    private final ThresholdSettings thresholds;
    private final UsageInventory inventory;

    UsageAnalytics(
            PartnerTransactions transactions,
            MonthQueries months,
            NewestUsageReader reader,
            UsageInventory inventory,
            ThresholdSettings thresholds) {
        this.inventory = inventory;
        this.transactions = transactions;
        this.months = months;
        this.reader = reader;
        this.thresholds = thresholds;
    }

    /**
     * One customer's report.
     *
     * @param from the first month; null for the first there is
     * @param to the last month; null for the newest there is
     */
    @PreAuthorize(Roles.CAN_READ)
    public UsageReport of(PartnerScope scope, CustomerId customer, @Nullable YearMonth from, @Nullable YearMonth to) {
        BigDecimal low = thresholds.of(scope).lowAdoptionPercent();
        YearMonth first = from == null ? FIRST : from;
        YearMonth last = to == null ? LAST : to;
        return transactions.read(scope, () -> {
            NewestUsage newest =
                    reader.of(scope, List.of(customer), last, low).getOrDefault(customer, NewestUsage.NONE);
            return new UsageReport(
                    products(months.months(scope, customer, first, last)),
                    newest.recent(),
                    newest.firstRegions(),
                    new UsageReport.Inventory(
                            newest.activations(),
                            inventory.storage(scope, customer, first),
                            inventory.licences(scope, customer)),
                    new Sharing(newest.findings(), newest.mailing(), Map.of()));
        });
    }

    static List<ProductUsage> products(List<MonthOf> months) {
        Map<String, List<MonthFigures>> products = new TreeMap<>(UsageProducts::compare);
        months.forEach(month -> products.computeIfAbsent(month.product(), product -> new ArrayList<>())
                .add(month.figures()));
        return products.entrySet().stream()
                .map(entry -> new ProductUsage(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
