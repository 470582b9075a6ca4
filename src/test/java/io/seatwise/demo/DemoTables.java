package io.seatwise.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.seatwise.demo.DemoCustomer.Character;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The files of a demo portfolio as tables: the tests read what an import would read and ask the model nothing. */
final class DemoTables {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final String NEWEST = "2026-11-20";
    static final String NEWEST_USAGE = "license-usage-" + NEWEST + ".csv";
    static final Set<Character> INFLATED =
            Set.of(Character.TRIAL, Character.LAPSED_SUBSCRIPTION, Character.TURNOVER, Character.UNEXPLAINED);

    private static final Map<Integer, DemoTables> ALL = new ConcurrentHashMap<>();

    private final List<DemoCustomer> customers;
    private final Map<String, List<NamedCsvRecord>> tables = new HashMap<>();
    private final Map<String, Map<String, List<NamedCsvRecord>>> byCustomer = new HashMap<>();

    private DemoTables(List<DemoCustomer> customers) {
        this.customers = customers;
    }

    /** The files of one of the demo's partners at the size that the demo has by default. */
    static DemoTables of(int partner) {
        return ALL.computeIfAbsent(partner, DemoTables::read);
    }

    private static DemoTables read(int partner) {
        DemoPeople.DemoPartner demo = DemoPeople.PARTNERS.get(partner);
        DemoTables tables = new DemoTables(
                new DemoGenerator(demo.seed(), TODAY, demo.accountManagers()).customers(demo.customers()));
        List<DemoModel> models = models(tables.customers);
        try {
            Path folder = Files.createTempDirectory("demo-tables");
            DemoFiles files = new DemoFiles(demo, models, TODAY);
            List<Path> all = new ArrayList<>(files.writeCustomers(folder));
            all.addAll(files.writeFigures(folder));
            all.add(new DemoGroups(models, TODAY.minusDays(1)).write(folder));
            for (Path file : all) {
                try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
                    tables.tables.put(
                            file.getFileName().toString(), csv.stream().toList());
                }
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return tables;
    }

    static List<DemoModel> models(List<DemoCustomer> customers) {
        return customers.stream()
                .map(customer -> new DemoModel(customer, TODAY))
                .toList();
    }

    List<DemoCustomer> customers() {
        return customers;
    }

    List<NamedCsvRecord> rows(String file) {
        return tables.getOrDefault(file, List.of());
    }

    Stream<NamedCsvRecord> rows(String file, DemoCustomer customer) {
        return byCustomer
                .computeIfAbsent(
                        file,
                        name -> rows(name).stream()
                                .collect(Collectors.groupingBy(row -> row.findField("customerTenantId")
                                        .or(() -> row.findField("CustomerTenantId"))
                                        .orElseThrow())))
                .getOrDefault(customer.id().toString(), List.of())
                .stream();
    }

    /** Assigned seats by product id on the newest day, of all channels. */
    Map<String, Long> assigned(DemoCustomer customer) {
        return seats(customer, "TotalAssignedSeats", "licensesDeployed");
    }

    /** Seats bought by product id on the newest day, of all channels. */
    Map<String, Long> sold(DemoCustomer customer) {
        return seats(customer, "TotalSoldSeats", "licensesSold");
    }

    private Map<String, Long> seats(DemoCustomer customer, String ofDetails, String ofAnalytics) {
        Map<String, Long> seats = new HashMap<>();
        rows("SeatsSubscriptionsAndRevenue.csv", customer)
                .filter(DemoTables::isCounted)
                .filter(row -> row.getField("Month").startsWith("2026-11")
                        && row.getField("SubscriptionState").equals("Active")
                        && !row.getField("TotalAssignedSeats").isEmpty())
                .forEach(row -> seats.merge(productId(row.getField("Product")), number(row, ofDetails), Long::sum));
        rows("license-deployment-" + NEWEST + ".csv", customer)
                .forEach(row -> seats.merge(row.getField("productId"), number(row, ofAnalytics), Long::sum));
        return seats;
    }

    /** People who use a workload by product, of those with a licence. */
    long people(DemoCustomer customer, String workload) {
        Map<String, Long> assigned = assigned(customer);
        return rows(NEWEST_USAGE, customer)
                .filter(row -> row.getField("workloadCode").equals(workload))
                .mapToLong(row -> Math.min(assigned.get(row.getField("productId")), number(row, "licensesActive")))
                .sum();
    }

    /** Counts the licences assigned of the products that include a workload. */
    long enabled(DemoCustomer customer, String workload) {
        Map<String, Long> assigned = assigned(customer);
        return rows(NEWEST_USAGE, customer)
                .filter(row -> row.getField("workloadCode").equals(workload))
                .mapToLong(row -> assigned.get(row.getField("productId")))
                .sum();
    }

    static boolean isCounted(NamedCsvRecord row) {
        return !row.getField("IsDuplicateRowForPGA").equals("1");
    }

    static long number(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    private static String productId(String name) {
        return DemoProduct.all()
                .filter(product -> product.name().equals(name))
                .findFirst()
                .orElseThrow()
                .productId();
    }
}
