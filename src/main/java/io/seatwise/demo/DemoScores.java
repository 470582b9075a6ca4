package io.seatwise.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.seatwise.demo.DemoCustomer.Character;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes the files behind the Adoption Score: points by category, and what was measured of the network. */
final class DemoScores {

    private static final List<String> PEOPLE =
            List.of("COMMUNICATION", "MEETINGS", "CONTENT_COLLABORATION", "TEAMWORK", "MOBILITY");
    private static final List<String> LOCATIONS = List.of("Head office", "Branch north", "Branch south");
    private static final int WEEKS = 26;
    private static final int NEW_SCHEME_WEEKS = 9;

    private final List<DemoCustomer> customers;
    private final LocalDate newest;

    DemoScores(List<DemoCustomer> customers, LocalDate newest) {
        this.customers = customers;
        this.newest = newest;
    }

    void writeAdoption(CsvWriter csv) {
        csv.writeRecord(
                "customerTenantId",
                "day",
                "scheme",
                "category",
                "points",
                "maxPoints",
                "primaryNumerator",
                "primaryDenominator",
                "benchmarkPercent");
        for (DemoCustomer customer : scored()) {
            for (int back = WEEKS; back >= 0; back--) {
                writeDay(csv, customer, back);
            }
        }
    }

    private void writeDay(CsvWriter csv, DemoCustomer customer, int back) {
        boolean peopleOnly = story(customer) == 1 && back <= NEW_SCHEME_WEEKS;
        boolean copilot = story(customer) == 2;
        String scheme = peopleOnly ? "PEOPLE_500" : copilot ? "CLASSIC_AI_900" : "CLASSIC_800";
        for (String category : PEOPLE) {
            write(csv, customer, back, scheme, category, true);
        }
        if (!peopleOnly) {
            if (story(customer) != 3) {
                write(csv, customer, back, scheme, "ENDPOINT_ANALYTICS", false);
            }
            write(csv, customer, back, scheme, "APPS_HEALTH", true);
            if (!measured(customer)) {
                write(csv, customer, back, scheme, "NETWORK_CONNECTIVITY", false);
            }
        }
        if (copilot) {
            write(csv, customer, back, scheme, "AI_ADOPTION", false);
        }
    }

    private void write(
            CsvWriter csv, DemoCustomer customer, int back, String scheme, String category, boolean insight) {
        double level = level(customer, category, back);
        boolean estimate = insight && customer.seed() % 6 == 0;
        Random random = new Random(customer.seed() * 13 + category.hashCode());
        boolean vendor = random.nextInt(3) == 0 && insight;
        long could = Math.max(12, Math.round(customer.seats() * (0.8 + random.nextDouble() * 0.2)));
        csv.writeRecord(
                customer.tenantId().toString(),
                newest.minusWeeks(back).toString(),
                scheme,
                category,
                estimate ? "" : Long.toString(Math.round(level * 100)),
                "100",
                insight ? Long.toString(Math.round(could * Math.min(1, level * 1.05))) : "",
                insight ? Long.toString(could) : "",
                vendor ? String.format(Locale.ROOT, "%.1f", 45 + random.nextDouble() * 25) : "");
    }

    void writeNetwork(CsvWriter csv) {
        csv.writeRecord(
                "customerTenantId",
                "day",
                "location",
                "users",
                "exchangeLatencyMs",
                "sharePointDownloadMBps",
                "teamsMos");
        for (DemoCustomer customer : scored()) {
            if (measured(customer) && story(customer) != 1) {
                for (int back = WEEKS; back >= 0; back--) {
                    writeLocations(csv, customer, back);
                }
            }
        }
    }

    private void writeLocations(CsvWriter csv, DemoCustomer customer, int back) {
        int locations = customer.seats() < 60 ? 1 : LOCATIONS.size();
        for (int i = 0; i < locations; i++) {
            Random at = new Random(customer.seed() * 7 + i);
            double latency = 12 + at.nextDouble() * at.nextDouble() * 220;
            double download = 3 + at.nextDouble() * 18;
            double drift = 1 + (noise(customer, i, back) - 0.5) * 0.2;
            csv.writeRecord(
                    customer.tenantId().toString(),
                    newest.minusWeeks(back).toString(),
                    LOCATIONS.get(i),
                    Long.toString(Math.max(5, customer.seats() / (i + 1L) / locations)),
                    String.format(Locale.ROOT, "%.1f", latency * drift),
                    String.format(Locale.ROOT, "%.1f", download / drift),
                    at.nextInt(3) == 0 ? "" : String.format(Locale.ROOT, "%.2f", Math.min(4.9, 3.4 + at.nextDouble())));
        }
    }

    /** Who has figures at all, and of those not everybody a score. */
    private List<DemoCustomer> scored() {
        List<DemoCustomer> scored = new ArrayList<>();
        for (DemoCustomer customer : customers) {
            boolean silent =
                    customer.character() == Character.WITHOUT_FIGURES || customer.character() == Character.TRIAL_ONLY;
            if (!silent && Math.floorMod(customer.seed(), 9L) != 4) {
                scored.add(customer);
            }
        }
        return scored;
    }

    private static boolean measured(DemoCustomer customer) {
        return Math.floorMod(customer.seed(), 5L) < 3;
    }

    /** 1: the scheme changed on the way; 2: with Copilot; 3: without Endpoint analytics. */
    private static int story(DemoCustomer customer) {
        return (int) Math.floorMod(customer.seed(), 11L);
    }

    private static double level(DemoCustomer customer, String category, int back) {
        Random random = new Random(customer.seed() * 17 + category.hashCode());
        double base = 0.25 + customer.character().active() * 0.5 + (random.nextDouble() - 0.5) * 0.3;
        double slope = switch (customer.character()) {
            case GROWING, NEW -> 0.012;
            case FADING -> -0.011;
            default -> (random.nextDouble() - 0.45) * 0.008;
        };
        double now = base - slope * back + (noise(customer, category.hashCode(), back) - 0.5) * 0.03;
        return Math.max(0.03, Math.min(0.98, now));
    }

    private static double noise(DemoCustomer customer, int salt, int back) {
        // Neighbouring seeds begin alike, so they are spread first
        return new Random((customer.seed() * 1_000_003 + salt * 31L + back) * 0x9E3779B97F4A7C15L).nextDouble();
    }
}
