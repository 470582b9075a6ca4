package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.usage.UsageQueries.NewestOf;
import io.seatwise.adoption.usage.UsageQueries.RegionOf;
import io.seatwise.adoption.usage.UsageReport.Activation;
import io.seatwise.adoption.usage.UsageReport.Finding;
import io.seatwise.adoption.usage.UsageReport.Regions;
import io.seatwise.adoption.usage.graph.GraphReading;
import io.seatwise.adoption.usage.graph.GraphReports;
import io.seatwise.adoption.usage.graph.GraphRow;
import io.seatwise.adoption.usage.graph.GraphRows;
import io.seatwise.base.PeopleShare;
import io.seatwise.base.Ratio;
import io.seatwise.base.SmallNumbers;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the newest figures of some customers at a time. Runs in the caller's transaction. */
@Component
class NewestUsageReader {

    private static final List<String> SHARING =
            List.of(UsageProducts.ANY, UsageProducts.ONEDRIVE, UsageProducts.SHAREPOINT);
    private static final List<String> REPORTS =
            List.of(GraphReports.SERVICES, GraphReports.ACTIVATED_USERS, GraphReports.ACTIVATED_DEVICES);

    private final UsageQueries queries;
    private final ActivationMonths activationTable;
    private final GraphRows graphTable;

    NewestUsageReader(UsageQueries queries, ActivationMonths activationTable, GraphRows graphTable) {
        this.queries = queries;
        this.activationTable = activationTable;
        this.graphTable = graphTable;
    }

    /**
     * The figures by customer; those without any, and those that the scope does not see, are left out.
     *
     * @param last the last month of regions
     * @param low usage below this percentage is little
     */
    Map<CustomerId, NewestUsage> of(
            PartnerScope scope, Collection<CustomerId> customerIds, YearMonth last, BigDecimal low) {
        Map<CustomerId, List<GraphRow>> lines = queries.newestLines(scope, customerIds, REPORTS, graphTable).stream()
                .collect(Collectors.groupingBy(GraphRow::customer));
        Map<CustomerId, List<ActivationMonth>> files = queries.activations(scope, customerIds, activationTable).stream()
                .collect(Collectors.groupingBy(ActivationMonth::customer));
        Map<CustomerId, List<RegionOf>> regions = queries.newestRegions(scope, customerIds, last).stream()
                .collect(Collectors.groupingBy(RegionOf::customer));
        Map<CustomerId, List<NewestOf>> months = queries.newestComplete(scope, customerIds, SHARING).stream()
                .collect(Collectors.groupingBy(NewestOf::customer));
        Set<CustomerId> known = new HashSet<>(lines.keySet());
        known.addAll(files.keySet());
        known.addAll(regions.keySet());
        known.addAll(months.keySet());
        Map<CustomerId, NewestUsage> figures = new HashMap<>();
        for (CustomerId customer : known) {
            List<GraphRow> own = lines.getOrDefault(customer, List.of());
            Finding finding = finding(customer, months.getOrDefault(customer, List.of()), own, low);
            figures.put(
                    customer,
                    new NewestUsage(
                            GraphReading.recent(own),
                            activations(files.getOrDefault(customer, List.of()), own),
                            regions(regions.getOrDefault(customer, List.of())),
                            finding != null && finding.reading() == SharingHabit.Reading.MAILED_FILES ? 1 : 0,
                            finding == null ? List.of() : List.of(finding)));
        }
        return figures;
    }

    /** {@link #of} as sums by account manager; those of customers without one by the empty text. */
    Map<String, NewestUsage> byManager(
            PartnerScope scope, Collection<CustomerId> customerIds, YearMonth last, BigDecimal low) {
        Map<CustomerId, String> managers = queries.managers(scope, customerIds);
        Map<String, NewestUsage> sums = new HashMap<>();
        of(scope, customerIds, last, low)
                .forEach((customer, figures) -> sums.merge(
                        managers.getOrDefault(customer, ""), NewestUsage.NONE.plus(figures), NewestUsage::plus));
        return sums;
    }

    /** The newer of file and reports. */
    private static List<Activation> activations(List<ActivationMonth> file, List<GraphRow> lines) {
        List<Activation> reported = GraphReading.activations(lines);
        boolean newer = !file.isEmpty()
                && (reported.isEmpty()
                        || reported.getFirst().day().isBefore(file.getFirst().contentDay()));
        return ActivationSums.of(
                newer ? file.stream().map(NewestUsageReader::activation).toList() : reported);
    }

    private static Activation activation(ActivationMonth month) {
        return new Activation(
                        month.product(),
                        month.contentDay(),
                        new PeopleShare(month.people().enabled(), month.people().activated()),
                        month.devices(),
                        null)
                .published();
    }

    private static List<Regions> regions(List<RegionOf> regions) {
        return regions.stream()
                .collect(Collectors.groupingBy(RegionOf::product, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new Regions(
                        each.getValue().getFirst().month(),
                        each.getKey(),
                        RegionRule.visible(
                                each.getValue().stream().map(RegionOf::figures).toList(),
                                each.getValue().getFirst().organisation(),
                                each.getValue().getFirst().organisationActive())))
                .toList();
    }

    /** From the newest complete month; from the reports where there is none. */
    private static @Nullable Finding finding(
            CustomerId customer, List<NewestOf> months, List<GraphRow> lines, BigDecimal low) {
        Map<String, NewestOf> products =
                months.stream().collect(Collectors.toMap(NewestOf::product, each -> each, (one, other) -> other));
        GraphReading.Counted counted = months.isEmpty() ? GraphReading.counted(lines) : null;
        if (counted != null) {
            counted.workloads()
                    .forEach(each -> products.put(
                            each.product(),
                            new NewestOf(customer, each.product(), each.enabled(), each.active(), counted.day())));
        }
        return finding(products, low);
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
                                reading,
                                SmallNumbers.share(drive.active(), drive.enabled()),
                                sites == null ? null : SmallNumbers.share(sites.active(), sites.enabled()),
                                drive.day());
            case NOTHING_TO_SAY, UNKNOWN -> null;
        };
    }
}
