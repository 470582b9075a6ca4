package io.seatwise.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.seatwise.adoption.privacy.CoverageCheck;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.demo.DemoCustomer.Character;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;

/** Some larger customers have agreed to groups: their coverage checks, and a file of departments and places. */
final class DemoGroups {

    private static final List<String> CATEGORIES =
            List.of("COMMUNICATION", "MEETINGS", "CONTENT_COLLABORATION", "TEAMWORK", "MOBILITY");
    private static final List<String> DEPARTMENTS =
            List.of("Sales", "Engineering", "Customer service", "Finance", "Marketing", "People", "Legal");
    private static final int[] SHARES = {30, 26, 18, 10, 8, 5, 3};
    private static final List<String> SITES = List.of("Head office", "Works", "Branch");
    private static final int[] SITE_SHARES = {60, 32, 8};
    private static final int FEWEST = 10;
    private static final int MOST_CUSTOMERS = 8;
    private static final int LARGE = 120;

    private final List<DemoCustomer> customers;
    private final LocalDate day;

    DemoGroups(List<DemoCustomer> customers, LocalDate day) {
        this.customers = customers.stream()
                .filter(customer -> customer.seats() >= LARGE
                        && customer.character() != Character.WITHOUT_FIGURES
                        && customer.character() != Character.TRIAL_ONLY)
                .limit(MOST_CUSTOMERS)
                .toList();
        this.day = day;
    }

    /** Those that have agreed. */
    List<DemoCustomer> customers() {
        return customers;
    }

    static CoverageCheck check(DemoCustomer customer) {
        int people = customer.seats();
        return new CoverageCheck(
                people,
                Map.of(
                        GroupAttribute.DEPARTMENT, new CoverageCheck.Attribute(people, DEPARTMENTS.size()),
                        GroupAttribute.COMPANY, new CoverageCheck.Attribute(people, SITES.size())));
    }

    Path write(Path folder) throws IOException {
        Path file = folder.resolve("group-insight.csv");
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
            csv.writeRecord(
                    "customerTenantId",
                    "day",
                    "attribute",
                    "value",
                    "country",
                    "state",
                    "people",
                    "category",
                    "insight",
                    "numerator",
                    "denominator");
            customers.forEach(customer -> write(csv, customer));
        }
        return file;
    }

    private void write(CsvWriter csv, DemoCustomer customer) {
        for (String category : CATEGORIES) {
            List<long[]> cells = cells(customer, category);
            row(csv, customer, "ORGANISATION", "", category, sum(cells, index -> true));
            for (int i = 0; i < DEPARTMENTS.size(); i++) {
                int department = i;
                row(
                        csv,
                        customer,
                        "DEPARTMENT",
                        DEPARTMENTS.get(i),
                        category,
                        sum(cells, index -> index / SITES.size() == department));
            }
            for (int i = 0; i < SITES.size(); i++) {
                int site = i;
                row(
                        csv,
                        customer,
                        "COMPANY",
                        customer.name() + " " + SITES.get(i),
                        category,
                        sum(cells, index -> index % SITES.size() == site));
            }
        }
    }

    /** People and those active, by department and site. */
    private static List<long[]> cells(DemoCustomer customer, String category) {
        Random random = new Random(customer.seed() * 31 + category.hashCode());
        List<long[]> cells = new ArrayList<>();
        for (int department = 0; department < DEPARTMENTS.size(); department++) {
            double level = Math.clamp(customer.character().active() - 0.35 + random.nextDouble() * 0.7, 0.02, 0.98);
            for (int site = 0; site < SITES.size(); site++) {
                long people = Math.round(customer.seats() * SHARES[department] * SITE_SHARES[site] / 10_000.0);
                cells.add(new long[] {people, Math.round(people * level)});
            }
        }
        return cells;
    }

    private static long[] sum(List<long[]> cells, IntPredicate which) {
        long[] sum = new long[2];
        for (int i = 0; i < cells.size(); i++) {
            if (which.test(i)) {
                sum[0] += cells.get(i)[0];
                sum[1] += cells.get(i)[1];
            }
        }
        return sum;
    }

    private void row(
            CsvWriter csv, DemoCustomer customer, String attribute, String value, String category, long[] figures) {
        if (figures[0] >= FEWEST) {
            String people = Long.toString(figures[0]);
            csv.writeRecord(
                    customer.tenantId().toString(),
                    day.toString(),
                    attribute,
                    value,
                    "",
                    "",
                    people,
                    category,
                    "PRIMARY",
                    Long.toString(figures[1]),
                    people);
        }
    }
}
