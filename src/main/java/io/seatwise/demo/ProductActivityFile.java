package io.seatwise.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Writes the product activity of a demo portfolio: every third customer has licences by seat or by site, some with
 * several organisations, some too new for a score, some that nobody has opened for months.
 */
final class ProductActivityFile {

    private static final int MONTHS = 7;

    /** A made-up product. */
    private record Sold(String name, boolean site, boolean merges, boolean support, int yearlyPerSeat) {}

    private static final List<Sold> PRODUCTS = List.of(
            new Sold("Composer", false, true, false, 180),
            new Sold("Signature", false, false, false, 96),
            new Sold("Data Bridge", true, false, false, 60),
            new Sold("Premium support", false, false, true, 30));

    private final List<DemoCustomer> customers;
    private final LocalDate today;

    ProductActivityFile(List<DemoCustomer> customers, LocalDate today) {
        this.customers = customers;
        this.today = today;
    }

    void write(CsvWriter csv) {
        csv.writeRecord(
                "customerTenantId",
                "organisation",
                "product",
                "licenceId",
                "licenceType",
                "month",
                "activityCount",
                "monthlyActiveUsers",
                "purchasedSeats",
                "assignedSeats",
                "lastActiveDate",
                "batchMerges",
                "totalMerges",
                "annualContractValue",
                "support");
        int number = 1000;
        for (DemoCustomer customer : customers) {
            Random random = new Random(customer.seed() + 21);
            if (random.nextInt(3) == 0 && customer.character() != DemoCustomer.Character.WITHOUT_FIGURES) {
                for (Sold product : PRODUCTS) {
                    if (product == PRODUCTS.getFirst() || random.nextInt(2) == 0) {
                        number = writeProduct(csv, customer, product, random, number);
                    }
                }
            }
        }
    }

    private int writeProduct(CsvWriter csv, DemoCustomer customer, Sold product, Random random, int number) {
        int next = number;
        List<String> organisations = customer.seats() > 300 && random.nextInt(2) == 0
                ? List.of("Head office", "Field offices")
                : List.of("Head office");
        for (String organisation : organisations) {
            int seats = Math.max(3, customer.seats() / (organisations.size() * 3));
            writeLicence(csv, customer, product, organisation, "LIC-" + next++, seats, random);
        }
        return next;
    }

    private void writeLicence(
            CsvWriter csv,
            DemoCustomer customer,
            Sold product,
            String organisation,
            String licenceId,
            int seats,
            Random random) {
        boolean isNew = customer.character() == DemoCustomer.Character.NEW || random.nextInt(12) == 0;
        boolean idle = random.nextInt(9) == 0;
        double trend = idle ? 0.55 : 0.93 + random.nextDouble() * 0.12;
        double level = Math.clamp(customer.character().active() * (0.8 + random.nextDouble() * 0.3), 0.1, 0.98);
        double batch = random.nextDouble() * 0.6;
        int assigned = (int) Math.round(seats * Math.clamp(0.5 + random.nextDouble() * 0.5, 0, 1));
        YearMonth running = YearMonth.from(today);
        for (int back = isNew ? 2 : MONTHS - 1; back >= 0; back--) {
            double noise = 0.94 + random.nextDouble() * 0.12;
            double share = level * Math.pow(trend, MONTHS - back) * noise;
            double part = back == 0 ? today.getDayOfMonth() / 31.0 : 1;
            long users = Math.min(assigned, Math.round(assigned * share));
            long activity = Math.round(users * 26 * part);
            YearMonth month = running.minusMonths(back);
            LocalDate last = back == 0 ? today.minusDays(1) : month.atEndOfMonth();
            csv.writeRecord(
                    text(customer.tenantId()),
                    organisation,
                    product.name(),
                    licenceId,
                    product.site() ? "SITE" : "SEAT",
                    text(month),
                    text(activity),
                    text(users),
                    text(product.site() ? null : seats),
                    text(product.site() ? null : assigned),
                    text(last.minusDays(idle ? 60 : random.nextInt(6))),
                    text(product.merges() ? Math.round(activity * batch / 3) : null),
                    text(product.merges() ? Math.round(activity / 3.0) : null),
                    text((long) seats * product.yearlyPerSeat()),
                    text(product.support()));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
