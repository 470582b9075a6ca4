package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.adoption.usage.MonthQueries.MonthOf;
import io.seatwise.adoption.usage.UsageReport.Finding;
import io.seatwise.adoption.usage.UsageReport.ProductUsage;
import io.seatwise.adoption.usage.UsageReport.Sharing;
import io.seatwise.adoption.usage.UsageReport.Sku;
import io.seatwise.adoption.usage.UsageReport.Storage;
import io.seatwise.adoption.usage.graph.GraphReading;
import io.seatwise.adoption.usage.graph.GraphReports;
import io.seatwise.adoption.usage.graph.GraphRows;
import io.seatwise.adoption.usage.graph.SkuDays;
import io.seatwise.derived.Derived;
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
 * Usage analytics of one customer, or over the customers that a scope sees. A customer that the scope does not see has
 * an empty report; who must tell that apart from one without figures asks for the customer first.
 */
@Service
public class UsageAnalytics {

    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    static final YearMonth LAST = YearMonth.of(2999, 12);
    private static final List<String> STORAGE_REPORTS =
            List.of(GraphReports.MAILBOX_STORAGE, GraphReports.SITE_STORAGE);
    private static final String USER_LICENCES = "User";

    private final PartnerTransactions transactions;
    private final UsageQueries queries;
    private final MonthQueries months;
    private final NewestUsageReader reader;
    private final NewestUsageTotals totals;
    private final GraphRows graphTable;
    private final SkuDays skuTable;
    private final ThresholdSettings thresholds;
    private final Derived derived;

    UsageAnalytics(
            PartnerTransactions transactions,
            UsageQueries queries,
            MonthQueries months,
            NewestUsageReader reader,
            NewestUsageTotals totals,
            GraphRows graphTable,
            SkuDays skuTable,
            ThresholdSettings thresholds,
            Derived derived) {
        this.transactions = transactions;
        this.queries = queries;
        this.months = months;
        this.reader = reader;
        this.totals = totals;
        this.graphTable = graphTable;
        this.skuTable = skuTable;
        this.thresholds = thresholds;
        this.derived = derived;
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
                            newest.activations(), storage(scope, customer, first), licences(scope, customer)),
                    new Sharing(newest.findings(), newest.mailing(), Map.of()));
        });
    }

    /**
     * {@link #of} over all customers of the scope that are not archived, without storage and licence lists. Reports,
     * activations and regions are the newest of each customer, whatever months are asked for.
     */
    @PreAuthorize(Roles.CAN_READ)
    public UsageReport portfolio(PartnerScope scope, @Nullable YearMonth from, @Nullable YearMonth to) {
        derived.await(scope, UsageTotals.NAME, NewestUsageTotals.NAME);
        return transactions.read(scope, () -> {
            NewestUsage newest = totals.of(scope);
            Map<CustomerId, String> names = queries.names(
                    scope, newest.findings().stream().map(Finding::customer).toList());
            return new UsageReport(
                    products(months.portfolio(scope, from == null ? FIRST : from, to == null ? LAST : to)),
                    newest.recent(),
                    newest.firstRegions(),
                    new UsageReport.Inventory(newest.activations(), List.of(), List.of()),
                    new Sharing(
                            newest.findings().stream()
                                    .filter(finding -> names.containsKey(finding.customer()))
                                    .toList(),
                            newest.mailing(),
                            names));
        });
    }

    private static List<ProductUsage> products(List<MonthOf> months) {
        Map<String, List<MonthFigures>> products = new TreeMap<>(UsageProducts::compare);
        months.forEach(month -> products.computeIfAbsent(month.product(), product -> new ArrayList<>())
                .add(month.figures()));
        return products.entrySet().stream()
                .map(entry -> new ProductUsage(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private List<Storage> storage(PartnerScope scope, CustomerId customer, YearMonth first) {
        return GraphReading.storage(queries.lines(scope, customer, STORAGE_REPORTS, first.atDay(1), graphTable));
    }

    /** Licences for people; those of the whole company, such as rights to use, are not assigned to anybody. */
    private List<Sku> licences(PartnerScope scope, CustomerId customer) {
        return queries.newestSkus(scope, customer, skuTable).stream()
                .filter(sku -> sku.sku().appliesTo().equalsIgnoreCase(USER_LICENCES))
                .map(sku -> new Sku(
                        sku.sku().skuId(),
                        sku.sku().partNumber(),
                        sku.sku().status(),
                        sku.day(),
                        new UsageReport.Seats(
                                sku.units().enabled() + sku.units().warning(),
                                sku.units().consumed(),
                                sku.units().suspended(),
                                sku.units().lockedOut())))
                .toList();
    }
}
