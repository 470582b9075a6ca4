package io.seatwise.demo;

import io.seatwise.demo.DemoProduct.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a demo portfolio as the downloads of Partner Center: their headers, their forms of a month, one row for each
 * partner that a customer is attributed to. Source: domain/licence-insights.md, section 1.3.
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

    private final List<DemoModel> models;
    private final String mpnId;
    private final String partner;

    /** @param mpnId the partner's own, as the columns of attribution name it */
    DemoDownloads(List<DemoModel> models, String mpnId, String partner) {
        this.models = models;
        this.mpnId = mpnId;
        this.partner = partner;
    }

    /** Writes the lists of customers. */
    List<Path> writeCustomers(Path folder) throws IOException {
        return List.of(
                DemoCsv.write(
                        folder,
                        "CustomerList.csv",
                        CUSTOMERS,
                        csv -> models.stream()
                                .map(DemoModel::customer)
                                .forEach(customer -> csv.row(
                                        customer.tenantId(), customer.name(), customer.domain(), "Cloud Reseller"))),
                DemoCsv.write(
                        folder,
                        "CustomersAndTenants.csv",
                        TENANTS,
                        csv -> models.forEach(model -> {
                            for (DemoSubscription subscription : DemoSubscription.of(model)) {
                                writeTenant(csv, subscription);
                            }
                        })));
    }

    /** Writes what customers bought, assigned and used by month. */
    List<Path> writeFigures(Path folder) throws IOException {
        return List.of(
                DemoCsv.write(
                        folder,
                        "SeatsSubscriptionsAndRevenue.csv",
                        DETAILS,
                        csv -> forEachSubscription(
                                List.of(Service.values()),
                                (subscription, month) -> writeDetails(csv, subscription, month))),
                DemoCsv.write(
                        folder,
                        "OfficeUsage.csv",
                        OFFICE,
                        csv -> models.forEach(
                                model -> model.months().forEach(month -> writeOffice(csv, model, month)))),
                DemoCsv.write(
                        folder,
                        "DynamicsUsage.csv",
                        SEATS,
                        csv -> forEachSubscription(
                                List.of(Service.DYNAMICS_365),
                                (subscription, month) -> writeSeats(csv, subscription, month))),
                DemoCsv.write(
                        folder,
                        "PowerBIUsage.csv",
                        SEATS,
                        csv -> forEachSubscription(
                                List.of(Service.POWER_BI),
                                (subscription, month) -> writeSeats(csv, subscription, month))),
                DemoCsv.write(
                        folder,
                        "EMSUsage.csv",
                        MOBILITY,
                        csv -> forEachSubscription(
                                List.of(Service.ENTERPRISE_MOBILITY),
                                (subscription, month) -> writeMobility(csv, subscription, month))));
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

    @FunctionalInterface
    private interface MonthWriter {
        void write(DemoSubscription subscription, YearMonth month);
    }

    private void forEachSubscription(List<Service> services, MonthWriter writer) {
        for (DemoModel model : models) {
            for (DemoSubscription subscription : DemoSubscription.of(model)) {
                boolean wanted =
                        services.contains(model.product(subscription.product()).service());
                model.months().stream()
                        .filter(month -> wanted && subscription.isReportedOn(model.dayOf(month)))
                        .forEach(month -> writer.write(subscription, month));
            }
        }
    }

    private void writeTenant(DemoCsv csv, DemoSubscription subscription) {
        DemoModel model = subscription.model();
        DemoCustomer customer = model.customer();
        String product = model.product(subscription.product()).name();
        attributed(
                csv,
                customer,
                customer.name(),
                customer.tenantId(),
                tpid(customer),
                customer.segment(),
                market(customer),
                "Active",
                customer.industry(),
                customer.domain(),
                product,
                product,
                YearMonth.from(model.newest()) + "-01",
                "CSP",
                subscription.seats(model.newest()),
                null);
    }

    /** Seats from other channels are not in it: who is assigned one of them cannot be told. Free seats are not either. */
    private void writeDetails(DemoCsv csv, DemoSubscription subscription, YearMonth month) {
        if (subscription.isTrial()) {
            return;
        }
        DemoModel model = subscription.model();
        DemoCustomer customer = model.customer();
        DemoProduct product = model.product(subscription.product());
        LocalDate day = model.dayOf(month);
        boolean all = !model.buysDirectly() || !product.isOf(Service.OFFICE_365);
        attributed(
                csv,
                customer,
                subscription.id(),
                subscription.purchased(),
                subscription.end(),
                subscription.state(day),
                month + "-01T00:00:00",
                flag(subscription.autoRenew()),
                customer.name(),
                customer.tenantId(),
                tpid(customer),
                market(customer),
                customer.segment(),
                reportingName(product),
                product.name(),
                product.name().toUpperCase(Locale.ROOT),
                null,
                product.name(),
                "CSP",
                subscription.seats(day),
                all ? subscription.assigned(day) : null);
    }

    private void writeOffice(DemoCsv csv, DemoModel model, YearMonth month) {
        DemoCustomer customer = model.customer();
        LocalDate day = model.dayOf(month);
        for (DemoWorkload workload : REPORTED) {
            long seats = model.sold(workload, day);
            if (seats > 0) {
                attributed(
                        csv,
                        customer,
                        customer.tenantId(),
                        tpid(customer),
                        workload.downloadName(),
                        month + "-01",
                        seats,
                        model.active(workload, day),
                        customer.name(),
                        market(customer),
                        customer.segment(),
                        customer.industry());
            }
        }
    }

    private void writeSeats(DemoCsv csv, DemoSubscription subscription, YearMonth month) {
        DemoModel model = subscription.model();
        DemoCustomer customer = model.customer();
        DemoProduct product = model.product(subscription.product());
        LocalDate day = model.dayOf(month);
        long seats = subscription.seats(day);
        long assigned = subscription.assigned(day);
        long active = subscription.active(product.workloads().getFirst(), day);
        attributed(
                csv,
                customer,
                subscription.id(),
                subscription.purchased(),
                subscription.end(),
                status(subscription, day),
                month.getMonthValue() + "/1/" + month.getYear(),
                "Business Applications",
                reportingName(product),
                product.name(),
                product.productId(),
                subscription.isTrial() ? "Free" : "Paid",
                "CSP",
                customer.name(),
                customer.tenantId(),
                tpid(customer),
                customer.segment(),
                market(customer),
                seats,
                assigned,
                active,
                Math.max(0, seats - assigned),
                Math.round(100.0 * active / seats));
    }

    private void writeMobility(DemoCsv csv, DemoSubscription subscription, YearMonth month) {
        DemoModel model = subscription.model();
        DemoCustomer customer = model.customer();
        DemoProduct product = model.product(subscription.product());
        LocalDate day = model.dayOf(month);
        long seats = subscription.seats(day);
        long identity = subscription.active(DemoWorkload.AADP, day);
        attributed(
                csv,
                customer,
                subscription.id(),
                subscription.purchased(),
                subscription.end(),
                status(subscription, day),
                month + "-01",
                product.name(),
                product.productId(),
                subscription.isTrial() ? "Free" : "Paid",
                customer.name(),
                customer.tenantId(),
                tpid(customer),
                market(customer),
                seats,
                identity,
                seats,
                identity,
                seats,
                subscription.active(DemoWorkload.INTUNE, day),
                null,
                null,
                null,
                null,
                null);
    }

    /** The row once, and for some customers again for a partner of theirs that the source marks as a repetition. */
    private void attributed(DemoCsv csv, DemoCustomer customer, @Nullable Object... values) {
        csv.row(with(values, 0, mpnId, partner, "Head office", "CSP"));
        if (Math.floorMod(customer.seed(), 8) == 3) {
            csv.row(with(values, 1, "5550100", "Northwind Consulting", "Berlin", "DPOR"));
        }
    }

    private static @Nullable Object[] with(@Nullable Object[] values, Object... attribution) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object value : values) {
            all.add(value);
        }
        all.addAll(List.of(attribution));
        return all.toArray();
    }

    private static String status(DemoSubscription subscription, LocalDate day) {
        String state = subscription.state(day);
        return state.equals("Disabled") ? "Inactive" : state;
    }

    private static String reportingName(DemoProduct product) {
        return switch (product.service()) {
            case OFFICE_365 -> "Microsoft 365";
            case DYNAMICS_365 -> "Dynamics 365";
            case POWER_BI -> "Power BI";
            case ENTERPRISE_MOBILITY -> "Enterprise Mobility";
        };
    }

    private static @Nullable String flag(@Nullable Boolean value) {
        return value == null ? null : value ? "True" : "False";
    }

    private static String market(DemoCustomer customer) {
        return Locale.of("", customer.country()).getDisplayCountry(Locale.ENGLISH);
    }

    private static long tpid(DemoCustomer customer) {
        return 1_000_000 + Math.floorMod(customer.seed(), 8_000_000L);
    }
}
