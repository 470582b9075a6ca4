package io.seatwise.bench;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.imports.OnError;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Gatherers;

/**
 * A portfolio from a seed, as the files that a partner would send, and the way to bring them in: the product's own.
 * Of 20 products half have two workloads and half three, so that 2,000 customers make a usage file of 100,000 rows.
 */
final class BenchPortfolio {

    static final int PRODUCTS = 20;
    static final int WEEKS = 12;
    static final int ACCOUNT_MANAGERS = 4;

    /** With 50 rows of usage for each, a file stays below the 1,100,000 rows that an import may have. */
    private static final int CUSTOMERS_OF_A_FILE = 20_000;

    private static final long SEED = 20_260_701;
    private static final long POLL_MILLIS = 25;
    private static final List<String> REGIONS = List.of("North", "South", "East", "West");
    private static final List<String> INDUSTRIES = List.of("Health", "Trade", "Law", "Schools", "Crafts", "Transport");

    /** @param popularity the share of seats that is used */
    record Customer(CustomerId customer, String name, int seats, double popularity, int index) {}

    /** What the writing of one file does with each row. */
    private interface Rows {
        void write(BufferedWriter out) throws IOException;
    }

    private final ImportService imports;
    private final PartnerScope scope;
    private final Path folder;
    private final LocalDate today;
    private final List<Customer> customers = new ArrayList<>();

    BenchPortfolio(ImportService imports, PartnerScope scope, Path folder, LocalDate today, int size) {
        this.imports = imports;
        this.scope = scope;
        this.folder = folder;
        this.today = today;
        Random random = new Random(SEED);
        for (int i = 0; i < size; i++) {
            CustomerId customerId = new CustomerId(
                    new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & (-1L >>> 2) | 1L << 63));
            String name = (char) ('A' + random.nextInt(26)) + "-" + random.nextInt(100_000) + " Company " + i;
            customers.add(new Customer(
                    customerId,
                    name,
                    5 + random.nextInt(random.nextInt(20) == 0 ? 5000 : 200),
                    random.nextDouble(),
                    i));
        }
    }

    static String accountManager(int index) {
        return "manager" + index % ACCOUNT_MANAGERS + "@bench.example";
    }

    static String product(int index) {
        return "product-%02d".formatted(index);
    }

    /** The newest day of figures. */
    LocalDate newest() {
        return today.minusDays(1);
    }

    Path customersFile() throws IOException {
        return file("customers.csv", out -> {
            out.write(
                    "customerTenantId,customerName,domain,country,region,industry,licensedUsers,accountManager,tags\n");
            for (Customer customer : customers) {
                out.write("%s,%s,company%d.example,DE,%s,%s,%d,%s,%s\n"
                        .formatted(
                                customer.customer(),
                                customer.name(),
                                customer.index(),
                                REGIONS.get(customer.index() % REGIONS.size()),
                                INDUSTRIES.get(customer.index() % INDUSTRIES.size()),
                                customer.seats(),
                                accountManager(customer.index()),
                                customer.index() % 10 == 0 ? "key account" : ""));
            }
        });
    }

    Path subscriptionsFile() throws IOException {
        return subscriptionsFile(2);
    }

    Path subscriptionsFile(int products) throws IOException {
        return subscriptions("subscriptions.csv", products, 0);
    }

    /** The same subscriptions, each with another number of seats. */
    Path changedSubscriptionsFile(int products) throws IOException {
        return subscriptions("subscriptions-changed.csv", products, 1);
    }

    private Path subscriptions(String name, int products, int moreSeats) throws IOException {
        Random random = new Random(SEED + 1);
        return file(name, out -> {
            out.write("subscriptionId,customerTenantId,productId,productName,status,isTrial,quantity,channel,"
                    + "effectiveStartDate,commitmentEndDate\n");
            for (Customer customer : customers) {
                for (int product = 0; product < products; product++) {
                    LocalDate end = today.plusDays(1 + random.nextInt(330));
                    out.write("s-%d-%d,%s,%s,Product %d,active,false,%d,Reseller,%s,%s\n"
                            .formatted(
                                    customer.index(),
                                    product,
                                    customer.customer(),
                                    product(product),
                                    product,
                                    customer.seats() + moreSeats,
                                    end.minusYears(1),
                                    end));
                }
            }
        });
    }

    /** A quarter, week by week, of one product: what trends are drawn from. */
    Path deploymentHistoryFile() throws IOException {
        return deployment("license-deployment-history.csv", history(), 1);
    }

    List<Path> usageHistoryFiles() throws IOException {
        return usage("license-usage-history", history(), 1, SEED + 2);
    }

    /** The newest day of all products. */
    Path deploymentFile() throws IOException {
        return deployment("license-deployment.csv", List.of(newest()), PRODUCTS);
    }

    /** The newest day of all products, two or three workloads of each. */
    List<Path> usageFiles() throws IOException {
        return usage("license-usage", List.of(newest()), PRODUCTS, SEED + 3);
    }

    /** @param workloads of each product */
    Path usageFile(int workloads) throws IOException {
        return usage("license-usage-" + workloads + ".csv", List.of(newest()), SEED + 3, workloads);
    }

    /** The same keys as in {@link #usageFile}, nearly every count another. */
    Path correctedUsageFile(int workloads) throws IOException {
        return usage("license-usage-corrected-" + workloads + ".csv", List.of(newest()), SEED + 4, workloads);
    }

    private List<LocalDate> history() {
        List<LocalDate> days = new ArrayList<>();
        for (int week = WEEKS; week > 0; week--) {
            days.add(newest().minusWeeks(week));
        }
        return days;
    }

    private Path deployment(String name, List<LocalDate> days, int products) throws IOException {
        Random random = new Random(SEED + days.size());
        return file(name, out -> LicenceRows.writeDeployment(out, customers, days, random, products));
    }

    private List<Path> usage(String name, List<LocalDate> days, int products, long seed) throws IOException {
        Random random = new Random(seed);
        List<Path> files = new ArrayList<>();
        for (List<Customer> some : customers.stream()
                .gather(Gatherers.windowFixed(CUSTOMERS_OF_A_FILE))
                .toList()) {
            files.add(file(
                    "%s-part-%d.csv".formatted(name, files.size() + 1),
                    out -> LicenceRows.writeUsage(
                            out, some, days, random, product -> product < products ? 2 + product % 2 : 0)));
        }
        return files;
    }

    private Path usage(String name, List<LocalDate> days, long seed, int workloads) throws IOException {
        Random random = new Random(seed);
        return file(name, out -> LicenceRows.writeUsage(out, customers, days, random, product -> workloads));
    }

    /** The Adoption Score of a day: eight categories a customer, one of them without points but with its primary insight. */
    Path scoresFile(LocalDate day) throws IOException {
        Random random = new Random(SEED + day.toEpochDay());
        return file("adoption-score-" + day + ".csv", out -> AdoptionRows.writeScores(out, customers, random, day));
    }

    /** Four months of one product licensed by seat. */
    Path activityFile() throws IOException {
        Random random = new Random(SEED + 5);
        return file("product-activity.csv", out -> AdoptionRows.writeActivity(out, customers, random, today));
    }

    List<CustomerId> customers() {
        return customers.stream().map(Customer::customer).toList();
    }

    /** Figures of five departments beside those of the whole; customers are never too small for groups here. */
    Path groupsFile(LocalDate day) throws IOException {
        Random random = new Random(SEED + 6 + day.toEpochDay());
        return file("group-insight-" + day + ".csv", out -> AdoptionRows.writeGroups(out, customers, random, day));
    }

    private Path file(String name, Rows rows) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            rows.write(out);
        }
        return file;
    }

    /** Brings files in, one after the other, and waits for the end of each. */
    void bringIn(List<Path> files) throws IOException, InterruptedException {
        for (Path file : files) {
            bringIn(file);
        }
    }

    /** Brings a file in and waits for its end. */
    ImportRun bringIn(Path file) throws IOException, InterruptedException {
        ImportRun run;
        try (InputStream content = Files.newInputStream(file)) {
            run = imports.submit(scope, file.getFileName().toString(), content, ImportMode.APPLY, OnError.REJECT);
        }
        while (!run.state().isFinished()) {
            Thread.sleep(POLL_MILLIS);
            run = imports.find(scope, run.id());
        }
        if (run.state() != ImportState.APPLIED) {
            throw new IllegalStateException(
                    file.getFileName() + " ended as " + run.state() + ": " + imports.problems(scope, run.id(), 0, 3));
        }
        return run;
    }
}
