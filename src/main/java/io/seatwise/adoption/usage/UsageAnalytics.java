package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.adoption.usage.MonthQueries.MonthOf;
import io.seatwise.adoption.usage.UsageQueries.NewestOf;
import io.seatwise.adoption.usage.UsageQueries.RegionOf;
import io.seatwise.adoption.usage.UsageReport.Activation;
import io.seatwise.adoption.usage.UsageReport.Finding;
import io.seatwise.adoption.usage.UsageReport.ProductUsage;
import io.seatwise.adoption.usage.UsageReport.Regions;
import io.seatwise.adoption.usage.UsageReport.Sku;
import io.seatwise.adoption.usage.UsageReport.Storage;
import io.seatwise.adoption.usage.graph.GraphReading;
import io.seatwise.adoption.usage.graph.GraphReports;
import io.seatwise.adoption.usage.graph.GraphRow;
import io.seatwise.adoption.usage.graph.GraphRows;
import io.seatwise.adoption.usage.graph.SkuDays;
import io.seatwise.base.PeopleShare;
import io.seatwise.base.Ratio;
import io.seatwise.base.SmallNumbers;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.ThresholdSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private static final YearMonth LAST = YearMonth.of(2999, 12);
    private static final List<String> SHARING =
            List.of(UsageProducts.ANY, UsageProducts.ONEDRIVE, UsageProducts.SHAREPOINT);
    private static final List<String> NEWEST_REPORTS =
            List.of(GraphReports.SERVICES, GraphReports.ACTIVATED_USERS, GraphReports.ACTIVATED_DEVICES);
    private static final List<String> STORAGE_REPORTS =
            List.of(GraphReports.MAILBOX_STORAGE, GraphReports.SITE_STORAGE);
    private static final String USER_LICENCES = "User";

    private final PartnerTransactions transactions;
    private final UsageQueries queries;
    private final MonthQueries months;
    private final ActivationMonths activationTable;
    private final GraphRows graphTable;
    private final SkuDays skuTable;
    private final ThresholdSettings thresholds;
    private final Derived derived;

    UsageAnalytics(
            PartnerTransactions transactions,
            UsageQueries queries,
            MonthQueries months,
            ActivationMonths activationTable,
            GraphRows graphTable,
            SkuDays skuTable,
            ThresholdSettings thresholds,
            Derived derived) {
        this.transactions = transactions;
        this.queries = queries;
        this.months = months;
        this.activationTable = activationTable;
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
    public UsageReport of(PartnerScope scope, CustomerId customerId, @Nullable YearMonth from, @Nullable YearMonth to) {
        return read(scope, customerId, from, to);
    }

    /** {@link #of} over all customers of the scope that are not archived, without storage and licence lists. */
    @PreAuthorize(Roles.CAN_READ)
    public UsageReport portfolio(PartnerScope scope, @Nullable YearMonth from, @Nullable YearMonth to) {
        derived.await(scope, UsageTotals.NAME);
        return read(scope, null, from, to);
    }

    private UsageReport read(
            PartnerScope scope, @Nullable CustomerId customerId, @Nullable YearMonth from, @Nullable YearMonth to) {
        BigDecimal low = thresholds.of(scope).lowAdoptionPercent();
        YearMonth first = from == null ? FIRST : from;
        YearMonth last = to == null ? LAST : to;
        return transactions.read(scope, () -> {
            List<GraphRow> newest = queries.newestLines(scope, customerId, NEWEST_REPORTS, graphTable);
            return new UsageReport(
                    products(
                            customerId == null
                                    ? months.portfolio(scope, first, last)
                                    : months.months(scope, customerId, first, last)),
                    GraphReading.recent(newest),
                    activations(queries.activations(scope, customerId, activationTable), newest),
                    regions(scope, customerId, last),
                    customerId == null ? List.of() : storage(scope, customerId, first),
                    customerId == null ? List.of() : licences(scope, customerId),
                    findings(scope, customerId, newest, low));
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

    /** The newer of file and reports for each customer; then the sums by product. */
    private static List<Activation> activations(List<ActivationMonth> files, List<GraphRow> lines) {
        Map<CustomerId, List<Activation>> byCustomer = new HashMap<>();
        for (CustomerId customer : GraphReading.customers(lines)) {
            byCustomer.put(customer, GraphReading.activations(GraphReading.of(lines, customer)));
        }
        files.stream().collect(Collectors.groupingBy(ActivationMonth::customer)).forEach((customer, months) -> {
            List<Activation> reported = byCustomer.getOrDefault(customer, List.of());
            LocalDate day = months.getFirst().contentDay();
            if (reported.isEmpty() || reported.getFirst().day().isBefore(day)) {
                byCustomer.put(
                        customer,
                        months.stream().map(UsageAnalytics::activation).toList());
            }
        });
        return ActivationSums.of(
                byCustomer.values().stream().flatMap(List::stream).toList());
    }

    private static Activation activation(ActivationMonth month) {
        return new Activation(
                        month.product(),
                        month.contentDay(),
                        month.enabled(),
                        month.activated(),
                        month.windows(),
                        month.mac(),
                        month.android(),
                        month.ios(),
                        month.windowsMobile(),
                        null)
                .published();
    }

    private @Nullable Regions regions(PartnerScope scope, @Nullable CustomerId customerId, YearMonth last) {
        YearMonth month =
                queries.newestMonth(scope, customerId, "region_usage", last).orElse(null);
        if (month == null) {
            return null;
        }
        List<RegionOf> all = queries.regions(scope, customerId, month);
        String product =
                all.stream().map(RegionOf::product).min(UsageProducts::compare).orElse(UsageProducts.ANY);
        Map<CustomerId, List<RegionOf>> byCustomer = all.stream()
                .filter(region -> region.product().equals(product))
                .collect(Collectors.groupingBy(RegionOf::customer));
        List<RegionFigures> shown = byCustomer.values().stream()
                .flatMap(regions -> RegionRule.visible(
                        regions.stream().map(RegionOf::figures).toList(),
                        regions.getFirst().organisation(),
                        regions.getFirst().organisationActive())
                        .stream())
                .toList();
        List<RegionFigures> rows = customerId != null ? shown : byCountry(shown);
        return rows.isEmpty() ? null : new Regions(month, product, rows);
    }

    private static List<RegionFigures> byCountry(List<RegionFigures> regions) {
        Map<String, PeopleShare> countries = new TreeMap<>();
        regions.forEach(region -> countries.merge(
                region.country(), new PeopleShare(region.enabled(), region.active()), PeopleShare::plus));
        return countries.entrySet().stream()
                .map(each -> new RegionFigures(
                        each.getKey(),
                        "",
                        "",
                        Objects.requireNonNullElse(each.getValue().whole(), 0L),
                        each.getValue().part()))
                .sorted(Comparator.comparingLong(RegionFigures::enabled)
                        .reversed()
                        .thenComparing(RegionFigures::country))
                .toList();
    }

    private List<Storage> storage(PartnerScope scope, CustomerId customerId, YearMonth first) {
        return GraphReading.storage(queries.lines(scope, customerId, STORAGE_REPORTS, first.atDay(1), graphTable));
    }

    /** Licences for people; those of the whole company, such as rights to use, are not assigned to anybody. */
    private List<Sku> licences(PartnerScope scope, CustomerId customerId) {
        return queries.newestSkus(scope, customerId, skuTable).stream()
                .filter(sku -> sku.appliesTo().equalsIgnoreCase(USER_LICENCES))
                .map(sku -> new Sku(
                        sku.skuId(),
                        sku.partNumber(),
                        sku.status(),
                        sku.day(),
                        sku.enabled() + sku.warning(),
                        sku.consumed(),
                        sku.suspended(),
                        sku.lockedOut()))
                .toList();
    }

    private List<Finding> findings(
            PartnerScope scope, @Nullable CustomerId customerId, List<GraphRow> newest, BigDecimal low) {
        Map<CustomerId, Map<String, NewestOf>> customers = new HashMap<>();
        for (NewestOf each : queries.newestComplete(scope, customerId, SHARING)) {
            customers.computeIfAbsent(each.customer(), id -> new HashMap<>()).put(each.product(), each);
        }
        Map<CustomerId, String> names = queries.names(scope, customerId);
        for (CustomerId customer : GraphReading.customers(newest)) {
            GraphReading.Counted recent = GraphReading.counted(GraphReading.of(newest, customer));
            if (recent != null && !customers.containsKey(customer)) {
                customers.put(customer, products(customer, names.getOrDefault(customer, ""), recent));
            }
        }
        List<Finding> findings = new ArrayList<>();
        customers.values().forEach(products -> {
            Finding finding = finding(products, low);
            if (finding != null) {
                findings.add(finding);
            }
        });
        findings.sort(Comparator.comparing(Finding::reading)
                .thenComparing(
                        Comparator.comparingLong(UsageAnalytics::notUsing).reversed())
                .thenComparing(Finding::customer));
        return List.copyOf(findings);
    }

    /** The people concerned; where they are hidden, customers do not stand in the order of their number. */
    private static long notUsing(Finding finding) {
        Ratio oneDrive = finding.oneDrive();
        return oneDrive == null ? 0 : oneDrive.denominator() - oneDrive.numerator();
    }

    private static Map<String, NewestOf> products(CustomerId customer, String name, GraphReading.Counted recent) {
        Map<String, NewestOf> products = new HashMap<>();
        recent.workloads()
                .forEach(workload -> products.put(
                        workload.product(),
                        new NewestOf(
                                customer,
                                name,
                                workload.product(),
                                workload.enabled(),
                                workload.active(),
                                recent.day())));
        return products;
    }

    private static @Nullable Finding finding(Map<String, NewestOf> products, BigDecimal low) {
        NewestOf any = products.get(UsageProducts.ANY);
        NewestOf drive = products.get(UsageProducts.ONEDRIVE);
        NewestOf sites = products.get(UsageProducts.SHAREPOINT);
        Ratio oneDrive = drive == null ? null : Ratio.of(drive.active(), drive.enabled());
        Ratio sharePoint = sites == null ? null : Ratio.of(sites.active(), sites.enabled());
        SharingHabit.Reading reading =
                SharingHabit.read(any == null ? null : Long.valueOf(any.enabled()), oneDrive, sharePoint, low);
        return switch (reading) {
            case MAILED_FILES, SHARED_IN_SHAREPOINT, ONEDRIVE_LITTLE_USED ->
                drive == null
                        ? null
                        : new Finding(
                                drive.customer(),
                                drive.customerName(),
                                reading,
                                SmallNumbers.share(drive.active(), drive.enabled()),
                                sites == null ? null : SmallNumbers.share(sites.active(), sites.enabled()),
                                drive.day());
            case NOTHING_TO_SAY, UNKNOWN -> null;
        };
    }
}
