package io.seatwise.demo;

import io.seatwise.demo.DemoColumns.Attribution;
import io.seatwise.demo.DemoColumns.Line;
import io.seatwise.demo.DemoProduct.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a demo portfolio as the downloads of Partner Center: their headers, their forms of a month, one row for each
 * partner that a customer is attributed to. The headers are those of Microsoft's documentation of the downloads.
 */
final class DemoDownloads {

    private static final String CUSTOMERS = "Microsoft ID,Company name,Primary domain name,Relationship";
    private static final String TENANTS = "CustomerName,TenantId,Tpid,CustomerSegment,CustomerMarket,CustomerStatus,"
            + "IndustryName,TenantDomainName,Product,SKU,Month,SalesChannel,AvailableSeats,BilledRevenueUSD,"
            + "IsDuplicateRowForPGA,MPNId,PartnerName,PartnerLocation,PartnerAttributionType";
    private static final String DETAILS = "SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionState,"
            + "Month,IsAutoRenew,CustomerName,CustomerTenantId,CustomerTpid,CustomerMarket,CustomerSegment,"
            + "ReportingProductName,Product,RawProductName,ProductPartNumber,SKU,SalesChannel,TotalSoldSeats,"
            + "TotalAssignedSeats,IsDuplicateRowForPGA,MPNId,PartnerName,PartnerLocation,PartnerAttributionType";
    private static final String OFFICE = "CustomerTenantId,CustomerTpid,WorkloadName,Month,PaidAvailableUnits,"
            + "MonthlyActiveUsers,CustomerName,CustomerMarket,CustomerSegment,IndustryName,IsDuplicateRowForPGA,MPNId,"
            + "PartnerName,PartnerLocation,PartnerAttributionType";
    private static final String SEATS = "SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionStatus,"
            + "Month,RevSumDivisionName,RevSumCategoryName,SKU,SKUId,FreeVsPaidSKU,SalesModel,CustomerName,"
            + "CustomerTenantId,CustomerTpid,CustomerSegment,CustomerMarket,AvailableSeats,AssignedSeats,ActiveSeats,"
            + "DeploymentOpportunity,ActiveUsagePercent,IsDuplicateRowForPGA,MPNID,PartnerName,PartnerLocation,"
            + "PartnerAttachType";
    private static final String MOBILITY =
            "SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionStatus,"
                    + "Month,SKU,SKUId,FreeVsPaidSKU,CustomerName,CustomerTenantId,CustomerTpid,CustomerMarket,"
                    + "PaidAvailableUnits,MonthlyActiveUsers,AADPPaidAvailableUnits,AADPMonthlyActiveUsers,"
                    + "IntunePaidAvailableUnits,IntuneMonthlyActiveUsers,AzipPaidAvailableUnits,AzipMonthlyActiveUsers,MDM,MAM,"
                    + "SSPR,IsDuplicateRowForPGA,MPNID,PartnerName,PartnerLocation,PartnerAttachType";
    private static final List<DemoWorkload> REPORTED = List.of(
            DemoWorkload.EXO,
            DemoWorkload.TEAMS,
            DemoWorkload.SPO,
            DemoWorkload.ODB,
            DemoWorkload.YAM,
            DemoWorkload.OFFICE);
    private static final Attribution OTHER = new Attribution("5550100", "Northwind Consulting", "Berlin", "DPOR", true);

    private final List<DemoModel> models;
    private final Attribution own;

    /** @param mpnId the partner's own, as the columns of attribution name it */
    DemoDownloads(List<DemoModel> models, String mpnId, String partner) {
        this.models = models;
        this.own = new Attribution(mpnId, partner, "Head office", "CSP", false);
    }

    /** Writes the lists of customers. */
    List<Path> writeCustomers(Path folder) throws IOException {
        return List.of(
                write(
                        folder,
                        "CustomerList.csv",
                        CUSTOMERS,
                        model -> Stream.of(line(model, null, null, "", model.newest()))),
                write(
                        folder,
                        "CustomersAndTenants.csv",
                        TENANTS,
                        model -> DemoSubscription.of(model).stream()
                                .map(bought -> line(
                                        model, bought, null, YearMonth.from(model.newest()) + "-01", model.newest()))
                                .flatMap(this::attributed)));
    }

    /** Writes what customers bought, assigned and used by month. Free seats are no revenue: the first has none. */
    List<Path> writeFigures(Path folder) throws IOException {
        return List.of(
                write(
                        folder,
                        "SeatsSubscriptionsAndRevenue.csv",
                        DETAILS,
                        model -> subscriptions(model, month -> month + "-01T00:00:00", EnumSet.allOf(Service.class))
                                .filter(line -> !"Free".equals(DemoColumns.value("FreeVsPaidSKU", line)))),
                write(folder, "OfficeUsage.csv", OFFICE, this::organisation),
                write(folder, "DynamicsUsage.csv", SEATS, model -> seats(model, Service.DYNAMICS_365)),
                write(folder, "PowerBIUsage.csv", SEATS, model -> seats(model, Service.POWER_BI)),
                write(
                        folder,
                        "EMSUsage.csv",
                        MOBILITY,
                        model ->
                                subscriptions(model, month -> month + "-01", EnumSet.of(Service.ENTERPRISE_MOBILITY))));
    }

    /** Writes the subscriptions of one customer, as the page of the customer has them for download; it names nobody. */
    static Path writeSubscriptions(Path folder, DemoModel model) throws IOException {
        return DemoCsv.write(folder, "Subscriptions.csv", "Subscription ID,Subscription,Quantity,Status", csv -> {
            for (DemoSubscription subscription : DemoSubscription.of(model)) {
                if (!subscription.isTrial()) {
                    csv.row(
                            subscription.id(),
                            model.product(subscription.product()).name(),
                            subscription.seats(model.newest()),
                            subscription.state(model.newest()));
                }
            }
        });
    }

    private Path write(Path folder, String name, String header, Function<DemoModel, Stream<Line>> lines)
            throws IOException {
        List<String> columns = List.of(header.split(","));
        return DemoCsv.write(
                folder,
                name,
                header,
                csv -> models.stream()
                        .flatMap(lines)
                        .forEach(line -> csv.row(columns.stream()
                                .map(column -> DemoColumns.value(column, line))
                                .toArray())));
    }

    private Stream<Line> seats(DemoModel model, Service service) {
        return subscriptions(model, month -> month.getMonthValue() + "/1/" + month.getYear(), EnumSet.of(service));
    }

    private Stream<Line> subscriptions(DemoModel model, Function<YearMonth, String> form, Set<Service> services) {
        return DemoSubscription.of(model).stream()
                .filter(bought ->
                        services.contains(model.product(bought.product()).service()))
                .flatMap(bought -> model.months().stream()
                        .filter(month -> bought.isReportedOn(model.dayOf(month)))
                        .map(month -> line(model, bought, null, form.apply(month), model.dayOf(month))))
                .flatMap(this::attributed);
    }

    private Stream<Line> organisation(DemoModel model) {
        return model.months().stream()
                .flatMap(month -> REPORTED.stream()
                        .filter(workload -> model.sold(workload, model.dayOf(month)) > 0)
                        .map(workload -> line(model, null, workload, month + "-01", model.dayOf(month))))
                .flatMap(this::attributed);
    }

    private Line line(
            DemoModel model,
            @Nullable DemoSubscription subscription,
            @Nullable DemoWorkload workload,
            String month,
            LocalDate day) {
        return new Line(model, subscription, workload, month, day, own);
    }

    /** Writes a line, and for some customers repeats it for their second partner, as the source does. */
    private Stream<Line> attributed(Line line) {
        Line again = new Line(line.model(), line.subscription(), line.workload(), line.month(), line.day(), OTHER);
        return Math.floorMod(line.model().customer().story().seed(), 8) == 3 ? Stream.of(line, again) : Stream.of(line);
    }
}
