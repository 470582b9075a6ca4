package io.seatwise.demo;

import io.seatwise.adoption.ScoreScheme;
import io.seatwise.demo.DemoCustomer.Character;
import io.seatwise.demo.DemoPeople.DemoPartner;
import io.seatwise.demo.DemoProduct.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a demo portfolio as the files that a partner would bring in: the downloads of Partner Center, and for what they
 * do not have the product's own kinds.
 */
final class DemoFiles {

    private static final String RESELLER = "Reseller";
    private static final String DIRECT = "Direct";
    private static final String ANALYTICS =
            "processedDateTime,serviceCode,serviceName,channel,customerTenantId,customerName,productId,productName,";

    private final List<DemoModel> models;
    private final DemoDownloads downloads;
    private final ScoreScheme scheme;
    private final LocalDate newest;

    DemoFiles(DemoPartner partner, List<DemoModel> models, LocalDate today) {
        this.models = models;
        this.downloads = new DemoDownloads(models, partner.mpnId(), partner.name());
        this.scheme = partner.scheme();
        this.newest = today.minusDays(1);
    }

    /**
     * Writes the customers, prices and terms into this folder and returns the files in the order in which they are to be
     * brought in: before downloads that know less of a term, so that no outcome seems to change.
     */
    List<Path> writeCustomers(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(downloads.writeCustomers(folder));
        files.add(DemoCsv.write(
                folder,
                "customers.csv",
                "customerTenantId,customerName,region,licensedUsers,customerSince,accountManager,tags",
                csv -> models.stream()
                        .map(DemoModel::customer)
                        .forEach(customer -> csv.row(
                                customer.id(),
                                customer.name(),
                                customer.organisation().region(),
                                customer.organisation().seats(),
                                customer.organisation().since(),
                                customer.care().accountManager(),
                                String.join(";", customer.care().tags())))));
        files.add(DemoPrices.write(folder));
        files.add(DemoCsv.write(
                folder,
                "subscriptions.csv",
                DemoTerms.HEADER,
                csv -> models.forEach(model -> DemoTerms.write(csv, model))));
        return files;
    }

    /** Writes all other files, in the order in which they are to be brought in. */
    List<Path> writeFigures(Path folder) throws IOException {
        List<LocalDate> earlier = earlierDays();
        DemoScores scores = new DemoScores(models, scheme, newest);
        DemoUsage usage = new DemoUsage(models);
        List<Path> files = new ArrayList<>(downloads.writeFigures(folder));
        files.add(deployment(folder, "license-deployment-history", earlier));
        files.add(usage(folder, "license-usage-history", earlier));
        files.add(deployment(folder, "license-deployment-" + newest, List.of(newest)));
        files.add(usage(folder, "license-usage-" + newest, List.of(newest)));
        files.add(DemoCsv.write(
                folder,
                "support-tickets.csv",
                "customerTenantId,month,tickets,howToTickets",
                csv -> models.forEach(model -> tickets(csv, model))));
        files.add(new ProductActivityFile(models).write(folder));
        files.addAll(scores.write(folder));
        files.addAll(usage.write(folder));
        files.removeIf(DemoCsv::isEmpty);
        return files;
    }

    /** Once a week for half a year, and each day of the last week. */
    private List<LocalDate> earlierDays() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = newest.minusDays(DemoModel.DAYS);
                day.isBefore(newest.minusDays(7));
                day = day.plusDays(7)) {
            days.add(day);
        }
        for (LocalDate day = newest.minusDays(7); day.isBefore(newest); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }

    /** Writes the licences of all channels in the shape of Partner Center's analytics, for customers that also buy directly. */
    private Path deployment(Path folder, String name, List<LocalDate> days) throws IOException {
        return DemoCsv.write(folder, name + ".csv", ANALYTICS + "licensesDeployed,licensesSold", csv -> {
            for (DemoModel model : models) {
                if (model.buysDirectly()) {
                    forEachProduct(model, days, (product, day) -> {
                        long sold = model.sold(product, day);
                        long direct = model.direct(product, day);
                        long assigned = model.assigned(product, day);
                        long assignedDirect = Math.min(direct, assigned);
                        analytics(csv, model, product, day, RESELLER, assigned - assignedDirect, sold - direct);
                        analytics(csv, model, product, day, DIRECT, assignedDirect, direct);
                    });
                }
            }
        });
    }

    /** Writes usage by product in the shape of Partner Center's analytics: no download has a product for Office 365. */
    private Path usage(Path folder, String name, List<LocalDate> days) throws IOException {
        String header = ANALYTICS + "workloadCode,workloadName,licensesActive,licensesQualified,licensesReassigned";
        return DemoCsv.write(folder, name + ".csv", header, csv -> {
            for (DemoModel model : models) {
                forEachProduct(model, days, (product, day) -> {
                    for (DemoWorkload workload : model.product(product).workloads()) {
                        analytics(
                                csv,
                                model,
                                product,
                                day,
                                RESELLER,
                                workload,
                                workload.title(),
                                model.active(product, workload, day),
                                model.sold(product, day),
                                model.reassigned(product));
                    }
                });
            }
        });
    }

    @FunctionalInterface
    private interface DayWriter {
        void write(int product, LocalDate day);
    }

    private static void forEachProduct(DemoModel model, List<LocalDate> days, DayWriter writer) {
        days.stream()
                .filter(model::reportsOn)
                .forEach(day -> model.products(Service.OFFICE_365).forEach(product -> writer.write(product, day)));
    }

    private static void analytics(
            DemoCsv csv, DemoModel model, int product, LocalDate day, String channel, @Nullable Object... figures) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(day + "T04:00:00Z");
        row.add("o365");
        row.add("Office 365");
        row.add(channel);
        row.add(model.customer().id());
        row.add(model.customer().name());
        row.add(model.product(product).productId());
        row.add(model.product(product).name());
        row.addAll(Arrays.asList(figures));
        csv.row(row.toArray());
    }

    /** New customers and those with little use ask how-to questions; others report faults. */
    private static void tickets(DemoCsv csv, DemoModel model) {
        Character character = model.customer().story().character();
        boolean learns = character == Character.LOW_ADOPTION || character == Character.GROWING;
        boolean asks = learns && model.trend().fixed(61) < 0.45;
        for (int back = 5; back >= 0; back--) {
            YearMonth month = model.newestWholeMonth().minusMonths(back);
            double luck = model.trend().noise(0, month.atDay(1), 62);
            long tickets =
                    Math.round(model.customer().organisation().seats() * (0.02 + luck * 0.05)) + Math.round(luck * 3);
            double howTo = asks ? 0.72 : 0.15 + model.trend().noise(1, month.atDay(1), 62) * 0.2;
            csv.row(model.customer().id(), month, tickets, Math.round(tickets * howTo));
        }
    }

    static String decimal(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
