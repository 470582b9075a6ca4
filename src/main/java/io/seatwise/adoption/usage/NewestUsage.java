package io.seatwise.adoption.usage;

import io.seatwise.adoption.usage.UsageReport.Activation;
import io.seatwise.adoption.usage.UsageReport.Finding;
import io.seatwise.adoption.usage.UsageReport.PeriodUsage;
import io.seatwise.adoption.usage.UsageReport.Regions;
import io.seatwise.adoption.usage.UsageReport.WorkloadUsage;
import io.seatwise.adoption.usage.graph.GraphReading;
import io.seatwise.base.PeopleShare;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The newest figures of one customer or of several, as they may be published of each customer: adding up never says more.
 *
 * @param periods of the newest report of active people, one for each period
 * @param regions of the newest month with regions, one for each product
 * @param mailing the number of customers that seem to mail files around
 * @param findings of at most {@link #MOST_FINDINGS} customers
 */
record NewestUsage(
        List<PeriodUsage> periods,
        List<Activation> activations,
        List<Regions> regions,
        long mailing,
        List<Finding> findings) {

    /** The most customers with a finding that a page lists. */
    static final int MOST_FINDINGS = 10;

    static final NewestUsage NONE = new NewestUsage(List.of(), List.of(), List.of(), 0, List.of());

    /** Sorts mailed files first, then by people not using OneDrive, most first; a number that may not be shown counts as 0. */
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::reading)
            .thenComparing(Comparator.comparingLong(Finding::notUsing).reversed())
            .thenComparing(Finding::customer);

    /** Adds up both. */
    NewestUsage plus(NewestUsage other) {
        return new NewestUsage(
                Stream.concat(periods.stream(), other.periods.stream())
                        .collect(Collectors.toMap(PeriodUsage::period, each -> each, NewestUsage::sum, TreeMap::new))
                        .values()
                        .stream()
                        .toList(),
                ActivationSums.of(Stream.concat(activations.stream(), other.activations.stream())
                        .toList()),
                byCountry(
                        Stream.concat(regions.stream(), other.regions.stream()).toList()),
                mailing + other.mailing,
                Stream.concat(findings.stream(), other.findings.stream())
                        .sorted(ORDER)
                        .limit(MOST_FINDINGS)
                        .toList());
    }

    /** Finds the report whose period is closest to the 28 days of other figures; null without one. */
    @Nullable
    PeriodUsage recent() {
        return GraphReading.PERIODS.stream()
                .flatMap(period -> periods.stream().filter(each -> each.period().equals(period)))
                .findFirst()
                .orElse(null);
    }

    /** Finds the regions of the product that comes first on screen; null where none may be shown. */
    @Nullable
    Regions firstRegions() {
        return regions.stream()
                .min((one, other) -> UsageProducts.compare(one.product(), other.product()))
                .filter(each -> !each.regions().isEmpty())
                .orElse(null);
    }

    private static PeriodUsage sum(PeriodUsage one, PeriodUsage other) {
        Map<String, PeopleShare> workloads = new TreeMap<>(UsageProducts::compare);
        Stream.of(one, other)
                .flatMap(each -> each.workloads().stream())
                .forEach(each -> workloads.merge(each.product(), each.people(), PeopleShare::plus));
        return new PeriodUsage(
                one.day().isAfter(other.day()) ? one.day() : other.day(),
                one.period(),
                workloads.entrySet().stream()
                        .map(each -> new WorkloadUsage(each.getKey(), each.getValue()))
                        .toList());
    }

    /** The regions of the newest month by country, largest first. */
    private static List<Regions> byCountry(List<Regions> regions) {
        YearMonth newest = regions.stream()
                .map(Regions::month)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return regions.stream()
                .filter(each -> each.month().equals(newest))
                .collect(Collectors.groupingBy(
                        Regions::product,
                        TreeMap::new,
                        Collectors.flatMapping(each -> each.regions().stream(), Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> new Regions(Objects.requireNonNull(newest), each.getKey(), countries(each.getValue())))
                .toList();
    }

    private static List<RegionFigures> countries(List<RegionFigures> regions) {
        Map<String, PeopleShare> countries = new TreeMap<>();
        regions.forEach(region -> countries.merge(
                region.place().country(), new PeopleShare(region.enabled(), region.active()), PeopleShare::plus));
        return countries.entrySet().stream()
                .map(each -> new RegionFigures(
                        new RegionFigures.Place(each.getKey(), "", ""),
                        Objects.requireNonNullElse(each.getValue().whole(), 0L),
                        each.getValue().part()))
                .sorted(Comparator.comparingLong(RegionFigures::enabled)
                        .reversed()
                        .thenComparing(each -> each.place().country()))
                .toList();
    }
}
