package io.seatwise.adoption.usage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seatwise.adoption.usage.MonthFigures;
import io.seatwise.adoption.usage.RegionFigures;
import io.seatwise.adoption.usage.UsageReport;
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
        @Nullable Summary summary,
        List<Product> products,
        @Nullable Recent recent,
        List<Activation> activations,
        List<Region> regions,
        List<UsageReport.Storage> storage,
        List<Licence> licences,
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
            @Nullable Long enabledUsers,
            @Nullable Long activeUsers,
            @Nullable BigDecimal activePercent,
            @Nullable Long cumulativeActiveUsers,
            @Nullable BigDecimal penetrationPercent,
            @Nullable Long returningUsers,
            @Nullable BigDecimal returningPercent,
            @Nullable Long firstTimeUsers,
            @Nullable BigDecimal firstTimePercent,
            @Nullable Long reactivatedUsers,
            @Nullable Long lapsedUsers,
            @Nullable BigDecimal retentionPercent,
            @Nullable BigDecimal growthPercent,
            LocalDate contentDate,
            boolean partial,
            boolean aboveEnabled) {

        static Month of(MonthFigures figures) {
            return new Month(
                    figures.month().toString(),
                    figures.enabled(),
                    figures.active(),
                    Ratio.percent(figures.activeShare()),
                    figures.cumulative(),
                    Ratio.percent(figures.penetration()),
                    figures.returning(),
                    Ratio.percent(figures.returningShare()),
                    figures.firstTime(),
                    Ratio.percent(figures.firstTimeShare()),
                    figures.reactivated(),
                    figures.lapsed(),
                    Ratio.percent(figures.retention()),
                    figures.growthPercent(),
                    figures.contentDay(),
                    figures.partial(),
                    figures.isAboveEnabled());
        }
    }

    record Recent(LocalDate day, String period, List<Workload> workloads) {}

    record Workload(
            String product,
            @Nullable Long enabledUsers,
            @Nullable Long activeUsers,
            @Nullable BigDecimal activePercent) {}

    record Activation(
            String product,
            LocalDate day,
            @Nullable Long enabledUsers,
            @Nullable Long activatedUsers,
            @Nullable BigDecimal activationPercent,
            @Nullable Long windows,
            @Nullable Long mac,
            @Nullable Long android,
            @Nullable Long ios,
            @Nullable Long windowsMobile,
            @Nullable Long sharedComputer) {}

    record Region(
            String month,
            String product,
            String country,
            String state,
            String city,
            long enabledUsers,
            @Nullable Long activeUsers,
            @Nullable BigDecimal activePercent) {}

    record Licence(
            String skuId,
            String skuPartNumber,
            String capabilityStatus,
            LocalDate day,
            long sold,
            long assigned,
            @Nullable BigDecimal deploymentPercent,
            long suspended,
            long lockedOut) {}

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
                report.whole()
                        .flatMap(product ->
                                product.newestComplete().map(month -> new Summary(product.product(), Month.of(month))))
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
                                        .map(each -> new Workload(
                                                each.product(),
                                                each.enabled(),
                                                each.active(),
                                                Ratio.percent(each.activeShare())))
                                        .toList()),
                report.activations().stream().map(UsageDocument::activation).toList(),
                regions == null
                        ? List.of()
                        : regions.regions().stream()
                                .map(region -> region(regions, region))
                                .toList(),
                report.storage(),
                report.licences().stream().map(UsageDocument::licence).toList(),
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
                each.enabled(),
                each.activated(),
                Ratio.percent(each.share()),
                each.windows(),
                each.mac(),
                each.android(),
                each.ios(),
                each.windowsMobile(),
                each.sharedComputer());
    }

    private static Region region(UsageReport.Regions regions, RegionFigures region) {
        return new Region(
                regions.month().toString(),
                regions.product(),
                region.country(),
                region.state(),
                region.city(),
                region.enabled(),
                region.active(),
                Ratio.percent(region.activeShare()));
    }

    private static Licence licence(UsageReport.Sku sku) {
        return new Licence(
                sku.skuId(),
                sku.partNumber(),
                sku.status(),
                sku.day(),
                sku.sold(),
                sku.assigned(),
                Ratio.percent(sku.deployment()),
                sku.suspended(),
                sku.lockedOut());
    }
}
