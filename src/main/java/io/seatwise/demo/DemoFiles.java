package io.seatwise.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.seatwise.demo.DemoProduct.DemoWorkload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a demo portfolio as the files that a partner would bring in, so that the demo's figures take the same way as
 * real ones and the imports screen has a history to show.
 */
final class DemoFiles {

    static final String RESELLER = "Reseller";
    private static final String DIRECT = "Direct";

    private final List<DemoCustomer> customers;
    private final LocalDate today;

    DemoFiles(List<DemoCustomer> customers, LocalDate today) {
        this.customers = customers;
        this.today = today;
    }

    /** Writes all files into this folder and returns them in the order in which they are to be brought in. */
    List<Path> write(Path folder) throws IOException {
        LocalDate newest = today.minusDays(1);
        List<LocalDate> earlier = earlierDays(newest);
        DemoScores scores = new DemoScores(customers, newest);
        DemoUsage usage = new DemoUsage(customers, newest);
        return List.of(
                file(folder, "customers.csv", this::writeCustomers),
                file(folder, "price-list.csv", DemoPrices::write),
                file(folder, "subscriptions.csv", new DemoSubscriptions(customers, today)::write),
                file(folder, "license-deployment-history.csv", csv -> writeDeployment(csv, earlier)),
                file(folder, "license-usage-history.csv", csv -> writeUsage(csv, earlier)),
                file(folder, "license-deployment-" + newest + ".csv", csv -> writeDeployment(csv, List.of(newest))),
                file(folder, "license-usage-" + newest + ".csv", csv -> writeUsage(csv, List.of(newest))),
                file(folder, "support-tickets.csv", this::writeSupportTickets),
                file(folder, "product-activity.csv", new ProductActivityFile(customers, today)::write),
                file(folder, "adoption-score.csv", scores::writeAdoption),
                file(folder, "network-measurement.csv", scores::writeNetwork),
                file(folder, "usage-month.csv", usage::writeMonths),
                file(folder, "activation.csv", usage::writeActivations),
                file(folder, "region-usage.csv", usage::writeRegions));
    }

    /** Once a week for half a year, and each day of the last week. */
    private static List<LocalDate> earlierDays(LocalDate newest) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = newest.minusDays(DemoHistory.DAYS);
                day.isBefore(newest.minusDays(7));
                day = day.plusDays(7)) {
            days.add(day);
        }
        for (LocalDate day = newest.minusDays(7); day.isBefore(newest); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }

    private void writeCustomers(CsvWriter csv) {
        csv.writeRecord(
                "customerTenantId",
                "customerName",
                "domain",
                "country",
                "region",
                "industry",
                "segment",
                "licensedUsers",
                "customerSince",
                "accountManager",
                "tags");
        for (DemoCustomer customer : customers) {
            csv.writeRecord(
                    text(customer.tenantId()),
                    customer.name(),
                    customer.domain(),
                    customer.country(),
                    customer.region(),
                    customer.industry(),
                    customer.segment(),
                    text(customer.seats()),
                    text(customer.since()),
                    text(customer.accountManager()),
                    String.join(";", customer.tags()));
        }
    }

    private void writeDeployment(CsvWriter csv, List<LocalDate> days) {
        csv.writeRecord(
                "processedDateTime",
                "serviceCode",
                "serviceName",
                "channel",
                "customerTenantId",
                "customerName",
                "productId",
                "productName",
                "licensesDeployed",
                "licensesSold");
        forEachFigure(days, (customer, product, history, day) -> {
            long sold = history.sold(day);
            long assigned = history.assigned(day);
            long soldDirect = direct(customer, sold);
            long assignedDirect = Math.min(soldDirect, assigned);
            deployment(csv, customer, product, day, RESELLER, assigned - assignedDirect, sold - soldDirect);
            if (soldDirect > 0) {
                deployment(csv, customer, product, day, DIRECT, assignedDirect, soldDirect);
            }
        });
    }

    private static void deployment(
            CsvWriter csv,
            DemoCustomer customer,
            DemoProduct product,
            LocalDate day,
            String channel,
            long assigned,
            long sold) {
        csv.writeRecord(
                processed(day),
                product.serviceCode(),
                product.serviceName(),
                channel,
                text(customer.tenantId()),
                customer.name(),
                product.productId(),
                product.name(),
                text(assigned),
                text(sold));
    }

    private void writeUsage(CsvWriter csv, List<LocalDate> days) {
        csv.writeRecord(
                "processedDateTime",
                "serviceCode",
                "serviceName",
                "channel",
                "customerTenantId",
                "customerName",
                "productId",
                "productName",
                "workloadCode",
                "workloadName",
                "licensesActive",
                "licensesQualified",
                "licensesReassigned");
        forEachFigure(days, (customer, product, history, day) -> {
            for (DemoWorkload workload : product.workloads()) {
                csv.writeRecord(
                        processed(day),
                        product.serviceCode(),
                        product.serviceName(),
                        RESELLER,
                        text(customer.tenantId()),
                        customer.name(),
                        product.productId(),
                        product.name(),
                        workload.code(),
                        workload.name(),
                        text(history.active(day, workload)),
                        text(history.sold(day)),
                        text(history.reassigned()));
            }
        });
    }

    private void writeSupportTickets(CsvWriter csv) {
        csv.writeRecord("customerTenantId", "month", "tickets", "howToTickets");
        YearMonth newest = YearMonth.from(today).minusMonths(1);
        for (DemoCustomer customer : customers) {
            Random random = new Random(customer.seed() + 1);
            boolean manyQuestions = random.nextInt(8) == 0;
            for (int back = 5; back >= 0; back--) {
                int tickets =
                        (int) Math.round(customer.seats() * (0.02 + random.nextDouble() * 0.05)) + random.nextInt(4);
                int howTo = (int) Math.round(tickets * (manyQuestions ? 0.72 : 0.15 + random.nextDouble() * 0.2));
                csv.writeRecord(text(customer.tenantId()), text(newest.minusMonths(back)), text(tickets), text(howTo));
            }
        }
    }

    @FunctionalInterface
    private interface FigureWriter {
        void write(DemoCustomer customer, DemoProduct product, DemoHistory history, LocalDate day);
    }

    /** Dynamics 365 is processed a day behind Office 365, as at the source. */
    private void forEachFigure(List<LocalDate> days, FigureWriter writer) {
        for (LocalDate processed : days) {
            for (DemoCustomer customer : customers) {
                IntStream.range(0, customer.products().size()).forEach(index -> {
                    DemoProduct product = customer.products().get(index);
                    LocalDate day = product.isDynamics() ? processed.minusDays(1) : processed;
                    DemoHistory history = new DemoHistory(customer, index, today);
                    if (history.reportsOn(day)) {
                        writer.write(customer, product, history, day);
                    }
                });
            }
        }
    }

    /** Some of the larger customers buy a part from Microsoft directly. */
    static long direct(DemoCustomer customer, long sold) {
        return customer.seats() > 60 && customer.seed() % 5 == 0 ? sold / 5 : 0;
    }

    static String currency(String country) {
        return switch (country) {
            case "GB" -> "GBP";
            case "US" -> "USD";
            case "CA" -> "CAD";
            case "CH" -> "CHF";
            case "SE" -> "SEK";
            case "DK" -> "DKK";
            default -> "EUR";
        };
    }

    private static String processed(LocalDate day) {
        return day + "T04:00:00Z";
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @FunctionalInterface
    private interface Content {
        void write(CsvWriter csv);
    }

    private static Path file(Path folder, String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
            content.write(csv);
        }
        return file;
    }
}
