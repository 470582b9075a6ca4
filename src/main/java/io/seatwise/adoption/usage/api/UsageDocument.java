package io.seatwise.adoption.usage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.adoption.usage.MonthFigures;
import io.seatwise.adoption.usage.RegionFigures;
import io.seatwise.adoption.usage.UsageReport;
import io.seatwise.base.PeopleShare;
import io.seatwise.base.Ratio;
import io.seatwise.licensing.metrics.OrganisationFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Usage analytics of one customer as programs read it; unknown and hidden numbers are null, percentages have one decimal. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record UsageDocument(
        @Nullable LocalDate asOf,
        @JsonUnwrapped Usage usage,
        List<Region> regions,
        @JsonUnwrapped Inventory inventory,
        List<Finding> findings,
        @Nullable Organisation organisation) {

    /**
     * Usage of the whole organisation by workload.
     *
     * @param counted whether it is the customer's usage in totals; if not, usage by product is
     */
    record Organisation(LocalDate day, boolean counted, List<OrganisationWorkload> workloads) {

        static Organisation of(OrganisationFigures.Organisation figures) {
            return new Organisation(
                    figures.day(),
                    figures.counted(),
                    figures.workloads().stream()
                            .map(each -> new OrganisationWorkload(
                                    each.workloadCode(),
                                    each.workloadName(),
                                    each.entitled(),
                                    each.active(),
                                    Ratio.percent(each.usage())))
                            .toList());
        }
    }

    record OrganisationWorkload(
            String workloadCode,
            String workloadName,
            long entitled,
            long active,
            @Nullable BigDecimal usagePercent) {}

    /** The newest month seen to its end, of any product. */
    record Summary(String product, Month month) {}

    record Product(String product, List<Month> months) {}

    record Month(
            String month,
            @JsonUnwrapped Active active,
            @JsonUnwrapped Ever ever,
            @JsonUnwrapped Origin origin,
            @JsonUnwrapped Before before,
            @JsonUnwrapped Coverage coverage) {

        static Month of(MonthFigures figures) {
            return new Month(
                    figures.month().toString(),
                    Active.of(figures.active()),
                    new Ever(figures.ever().part(), Ratio.percent(figures.penetration())),
                    new Origin(
                            figures.origin().returning().part(),
                            Ratio.percent(figures.returningShare()),
                            figures.origin().firstTime().part(),
                            Ratio.percent(figures.firstTimeShare()),
                            figures.reactivated()),
                    new Before(figures.lapsed(), Ratio.percent(figures.retention()), figures.growthPercent()),
                    new Coverage(
                            figures.coverage().contentDay(), figures.coverage().partial(), figures.isAboveEnabled()));
        }
    }

    record Recent(LocalDate day, String period, List<Workload> workloads) {}

    record Workload(String product, @JsonUnwrapped Active active) {}

    record Activation(
            String product,
            LocalDate day,
            @JsonUnwrapped Activated people,
            @JsonUnwrapped UsageReport.Devices devices,
            @Nullable Long sharedComputer) {}

    record Region(
            String month,
            String product,
            @JsonUnwrapped RegionFigures.Place place,
            @JsonUnwrapped Active active) {}

    record Licence(
            String skuId,
            String skuPartNumber,
            String capabilityStatus,
            LocalDate day,
            @JsonUnwrapped UsageReport.Seats seats,
            @Nullable BigDecimal deploymentPercent) {}

    record Finding(
            String reading,
            @Nullable BigDecimal oneDrivePercent,
            @Nullable BigDecimal sharePointPercent,
            LocalDate day) {}

    static UsageDocument of(UsageReport report, OrganisationFigures.@Nullable Organisation organisation) {
        UsageReport.PeriodUsage recent = report.recent();
        UsageReport.Regions regions = report.regions();
        return new UsageDocument(
                report.asOf(),
                new Usage(
                        report.whole()
                                .flatMap(product -> product.newestComplete()
                                        .map(month -> new Summary(product.product(), Month.of(month))))
                                .orElse(null),
                        report.products().stream()
                                .map(product -> new Product(
                                        product.product(),
                                        product.months().stream().map(Month::of).toList()))
                                .toList(),
                        recent == null
                                ? null
                                : new Recent(
                                        recent.day(),
                                        recent.period(),
                                        recent.workloads().stream()
                                                .map(each -> new Workload(each.product(), Active.of(each.people())))
                                                .toList())),
                regions == null
                        ? List.of()
                        : regions.regions().stream()
                                .map(region -> region(regions, region))
                                .toList(),
                new Inventory(
                        report.inventory().activations().stream()
                                .map(UsageDocument::activation)
                                .toList(),
                        report.inventory().storage(),
                        report.inventory().licences().stream()
                                .map(UsageDocument::licence)
                                .toList()),
                report.findings().stream()
                        .map(finding -> new Finding(
                                finding.reading().name(),
                                Ratio.percent(finding.oneDrive()),
                                Ratio.percent(finding.sharePoint()),
                                finding.day()))
                        .toList(),
                organisation == null ? null : Organisation.of(organisation));
    }

    private static Activation activation(UsageReport.Activation each) {
        return new Activation(
                each.product(),
                each.day(),
                new Activated(each.people().whole(), each.people().part(), Ratio.percent(each.share())),
                each.devices(),
                each.sharedComputer());
    }

    private static Region region(UsageReport.Regions regions, RegionFigures region) {
        return new Region(
                regions.month().toString(),
                regions.product(),
                region.place(),
                Active.of(new PeopleShare(region.enabled(), region.active())));
    }

    private static Licence licence(UsageReport.Sku sku) {
        return new Licence(
                sku.skuId(), sku.partNumber(), sku.status(), sku.day(), sku.seats(), Ratio.percent(sku.deployment()));
    }

    /** How many people use which product. */
    record Usage(
            @Nullable Summary summary,
            List<Product> products,
            @Nullable Recent recent) {}

    /** What is activated, stored and licensed. */
    record Inventory(List<Activation> activations, List<UsageReport.Storage> storage, List<Licence> licences) {}

    /** Active of enabled people. */
    record Active(
            @Nullable Long enabledUsers,
            @Nullable Long activeUsers,
            @Nullable BigDecimal activePercent) {

        static Active of(PeopleShare people) {
            return new Active(people.whole(), people.part(), Ratio.percent(people.ratio()));
        }
    }

    /** People who used the product at least once. */
    record Ever(
            @Nullable Long cumulativeActiveUsers, @Nullable BigDecimal penetrationPercent) {}

    /** Since when the active people use the product. */
    record Origin(
            @Nullable Long returningUsers,
            @Nullable BigDecimal returningPercent,
            @Nullable Long firstTimeUsers,
            @Nullable BigDecimal firstTimePercent,
            @Nullable Long reactivatedUsers) {}

    /** The month against the month before. */
    record Before(
            @Nullable Long lapsedUsers,
            @Nullable BigDecimal retentionPercent,
            @Nullable BigDecimal growthPercent) {}

    /** How far the month has been seen. */
    record Coverage(LocalDate contentDate, boolean partial, boolean aboveEnabled) {}

    /** Activated of enabled people. */
    record Activated(
            @Nullable Long enabledUsers,
            @Nullable Long activatedUsers,
            @Nullable BigDecimal activationPercent) {}
}
