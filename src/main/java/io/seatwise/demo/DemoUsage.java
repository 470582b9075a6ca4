package io.seatwise.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.seatwise.demo.DemoCustomer.Character;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/** Writes the files behind usage analytics: people by product and month, activations, regions. */
final class DemoUsage {

    private static final List<String> PRODUCTS =
            List.of("Microsoft 365", "Exchange", "Teams", "OneDrive", "SharePoint", "Viva Engage");
    private static final List<Double> POPULARITY = List.of(1.0, 0.97, 0.86, 0.8, 0.75, 0.2);
    private static final List<String> APPS = List.of("Microsoft 365 Apps for enterprise", "Visio", "Project");
    private static final int ROLLED_OUT = 2;
    private static final int MONTHS = 13;
    private static final int SMALLEST = 12;

    private final List<DemoCustomer> customers;
    private final LocalDate newest;

    DemoUsage(List<DemoCustomer> customers, LocalDate newest) {
        this.customers = customers.stream()
                .filter(customer -> customer.seats() >= SMALLEST)
                .filter(customer -> customer.character() != Character.WITHOUT_FIGURES
                        && customer.character() != Character.TRIAL_ONLY)
                .toList();
        this.newest = newest;
    }

    void writeMonths(CsvWriter csv) {
        csv.writeRecord(
                "customerTenantId",
                "month",
                "product",
                "enabledUsers",
                "activeUsers",
                "cumulativeActiveUsers",
                "returningUsers",
                "firstTimeUsers",
                "contentDate");
        for (DemoCustomer customer : customers) {
            for (int i = 0; i < PRODUCTS.size(); i++) {
                writeProduct(csv, customer, i);
            }
        }
    }

    private void writeProduct(CsvWriter csv, DemoCustomer customer, int product) {
        YearMonth last = YearMonth.from(newest);
        Random random = new Random(customer.seed() * 17 + product);
        long cumulative = 0;
        long before = 0;
        for (int back = MONTHS - 1; back >= 0; back--) {
            YearMonth month = last.minusMonths(back);
            boolean partial = month.atEndOfMonth().isAfter(newest);
            long enabled = enabled(customer, back);
            long active = Math.round(enabled
                    * share(customer, product, back)
                    * (0.96 + random.nextDouble() * 0.06)
                    * (partial ? 0.9 : 1));
            active = Math.min(enabled, active);
            if (rollsOut(customer, product) && back > newestWhole(newest)) {
                active = active * 3 / 5;
            }
            boolean begins = rollsOut(customer, product) && back == newestWhole(newest);
            long firstTime = before == 0
                    ? 0
                    : begins
                            ? Math.max(0, active - before)
                            : Math.min(active / 12, Math.max(0, active - before + active / 30));
            long returning = Math.min(before, Math.round((active - firstTime) * (0.88 + random.nextDouble() * 0.08)));
            cumulative = Math.min(enabled, Math.max(active, cumulative + firstTime));
            csv.writeRecord(
                    customer.tenantId().toString(),
                    month.toString(),
                    PRODUCTS.get(product),
                    Long.toString(enabled),
                    Long.toString(active),
                    Long.toString(cumulative),
                    before == 0 ? "" : Long.toString(returning),
                    before == 0 ? "" : Long.toString(firstTime),
                    (partial ? newest : month.atEndOfMonth()).toString());
            before = active;
        }
    }

    private static long enabled(DemoCustomer customer, int back) {
        return Math.max(SMALLEST, Math.round(customer.seats() * (1 - 0.005 * back)));
    }

    /** Some organisations mail their files around: little OneDrive, little SharePoint. */
    private static double share(DemoCustomer customer, int product, int back) {
        double level = Math.max(0.2, customer.character().active());
        double trend = switch (customer.character()) {
            case GROWING -> 1 - 0.035 * back;
            case FADING -> 0.7 + 0.025 * back;
            default -> 1 - 0.006 * back;
        };
        boolean mails = customer.seed() % 7 == 0 && (product == 3 || product == 4);
        double people = Math.min(0.99, 0.35 + 0.65 * level) * trend;
        return Math.min(0.99, people * POPULARITY.get(product) * (mails ? 0.3 : 1));
    }

    /** Some have just brought one product to a third more of their people. */
    private static boolean rollsOut(DemoCustomer customer, int product) {
        return product == ROLLED_OUT && customer.seats() >= 60 && Math.floorMod(customer.seed(), 19) == 3;
    }

    /** How many months back the newest whole one lies. */
    private static int newestWhole(LocalDate newest) {
        return YearMonth.from(newest).atEndOfMonth().equals(newest) ? 0 : 1;
    }

    /** In some organisations hardly anybody has signed in to the apps yet. */
    private static double activation(DemoCustomer customer) {
        double level = 0.45 + 0.45 * customer.character().active();
        return Math.floorMod(customer.seed(), 23) == 5 ? level / 2 : level;
    }

    void writeActivations(CsvWriter csv) {
        csv.writeRecord(
                "customerTenantId",
                "month",
                "product",
                "enabledUsers",
                "activatedUsers",
                "windows",
                "mac",
                "android",
                "ios",
                "windowsMobile",
                "contentDate");
        YearMonth last = YearMonth.from(newest.plusDays(1)).minusMonths(1);
        for (DemoCustomer customer : customers) {
            Random random = new Random(customer.seed() * 19);
            int products = customer.seats() > 80 ? APPS.size() : 1;
            for (int i = 0; i < products; i++) {
                for (int back = 2; back >= 0; back--) {
                    long enabled = Math.max(1, Math.round(customer.seats() * (i == 0 ? 0.9 : 0.08)));
                    long activated = Math.round(enabled * activation(customer) * (1 - 0.03 * back));
                    csv.writeRecord(
                            customer.tenantId().toString(),
                            last.minusMonths(back).toString(),
                            APPS.get(i),
                            Long.toString(enabled),
                            Long.toString(activated),
                            Long.toString(Math.round(activated * 0.92)),
                            Long.toString(Math.round(activated * (0.05 + random.nextDouble() * 0.1))),
                            i == 0 ? Long.toString(Math.round(activated * (0.2 + random.nextDouble() * 0.1))) : "0",
                            i == 0 ? Long.toString(Math.round(activated * (0.3 + random.nextDouble() * 0.1))) : "0",
                            "0",
                            last.minusMonths(back).atEndOfMonth().toString());
                }
            }
        }
    }

    void writeRegions(CsvWriter csv) {
        csv.writeRecord("customerTenantId", "month", "product", "country", "enabledUsers", "activeUsers");
        YearMonth last = YearMonth.from(newest.plusDays(1)).minusMonths(1);
        int back = YearMonth.from(newest).equals(last) ? 0 : 1;
        for (DemoCustomer customer : customers) {
            List<String> countries = countries(customer);
            long rest = enabled(customer, back);
            for (int i = 0; i < countries.size(); i++) {
                long people = i == countries.size() - 1 ? rest : rest * 3 / 5;
                rest -= people;
                if (people >= 10) {
                    csv.writeRecord(
                            customer.tenantId().toString(),
                            last.toString(),
                            PRODUCTS.getFirst(),
                            countries.get(i),
                            Long.toString(people),
                            Long.toString(Math.round(people * share(customer, 0, back) * (1 - 0.12 * i))));
                }
            }
        }
    }

    /** Its own country, and for the larger ones two more. */
    private static List<String> countries(DemoCustomer customer) {
        if (customer.seats() < 60) {
            return List.of(customer.country());
        }
        List<String> others = List.of("DE", "FR", "GB", "US", "NL", "SE");
        int first = (int) Math.floorMod(customer.seed(), (long) others.size());
        String second = others.get(first);
        String third = others.get((first + 1) % others.size());
        return List.of(customer.country(), second, third).stream().distinct().toList();
    }
}
