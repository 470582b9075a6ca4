package io.seatwise.demo;

import io.seatwise.demo.DemoCustomer.Character;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the product activity of a demo portfolio: more than half of the sizeable customers and some small ones have
 * licences by seat or by site, some with several organisations, some too new for a score, some that nobody has opened
 * for months.
 */
final class ProductActivityFile {

    private static final int MONTHS = 7;
    private static final int SALT = 200;
    private static final int SIZEABLE = 60;

    /** A made-up product. */
    private record Sold(String name, boolean site, boolean merges, boolean support, int yearlyPerSeat) {}

    private static final List<Sold> PRODUCTS = List.of(
            new Sold("Composer", false, true, false, 180),
            new Sold("Signature", false, false, false, 96),
            new Sold("Data Bridge", true, false, false, 60),
            new Sold("Premium support", false, false, true, 30));

    private final List<DemoModel> models;
    private int licence = 1000;

    ProductActivityFile(List<DemoModel> models) {
        this.models = models.stream()
                .filter(model -> model.hasFigures()
                        && model.trend().fixed(SALT)
                                < (model.customer().organisation().seats() < SIZEABLE ? 0.12 : 0.6))
                .toList();
    }

    Path write(Path folder) throws IOException {
        return DemoCsv.write(
                folder,
                "product-activity.csv",
                "customerTenantId,organisation,product,licenceId,licenceType,month,activityCount,monthlyActiveUsers,"
                        + "purchasedSeats,assignedSeats,lastActiveDate,batchMerges,totalMerges,annualContractValue,support",
                csv -> models.forEach(model -> {
                    for (int product = 0; product < PRODUCTS.size(); product++) {
                        if (product == 0 || model.trend().fixed(SALT + product) < 0.5) {
                            writeProduct(csv, model, product);
                        }
                    }
                }));
    }

    private void writeProduct(DemoCsv csv, DemoModel model, int product) {
        int seats = model.customer().organisation().seats();
        List<String> organisations = seats > 300 && model.trend().fixed(SALT + 10 + product) < 0.5
                ? List.of("Head office", "Field offices")
                : List.of("Head office");
        for (String organisation : organisations) {
            int salt = SALT + 20 + 10 * product + organisations.indexOf(organisation);
            String id = "LIC-" + licence++;
            writeLicence(csv, model, organisation, id, product, Math.max(3, seats / organisations.size()), salt);
        }
    }

    private static void writeLicence(
            DemoCsv csv, DemoModel model, String organisation, String id, int number, int seats, int salt) {
        Sold product = PRODUCTS.get(number);
        DemoTrend trend = model.trend();
        boolean isNew = model.customer().story().character() == Character.NEW || trend.fixed(salt + 100) < 0.08;
        boolean idle = model.customer().story().character() != Character.GROWING && trend.fixed(salt + 200) < 0.1;
        long assigned = Math.round(seats * (0.5 + trend.fixed(salt + 300) * 0.5));
        YearMonth running = YearMonth.from(model.newest());
        for (int back = isNew ? 2 : MONTHS - 1; back >= 0; back--) {
            YearMonth month = running.minusMonths(back);
            LocalDate last = model.dayOf(month);
            if (last.isBefore(model.customer().organisation().since())) {
                continue;
            }
            // A product of few tasks: never nearly everybody who has a seat
            double share = trend.adoption(last) * (0.45 + trend.fixed(salt + 400) * 0.35);
            share *= idle ? Math.pow(0.55, MONTHS - back) : 0.94 + trend.noise(number, last, salt) * 0.12;
            long users = Math.min(assigned, Math.round(assigned * share));
            double elapsed = last.getDayOfMonth() / (double) month.lengthOfMonth();
            long activity = Math.round(users * actionsAPerson(trend, last, back, salt) * elapsed);
            csv.row(
                    model.customer().id(),
                    organisation,
                    product.name(),
                    id,
                    product.site() ? "SITE" : "SEAT",
                    month,
                    activity,
                    users,
                    onlyIf(!product.site(), seats),
                    onlyIf(!product.site(), assigned),
                    last.minusDays(idle ? 60 : Math.round(trend.noise(number, last, salt + 500) * 5)),
                    onlyIf(product.merges(), Math.round(activity * trend.fixed(salt + 600) * 0.2)),
                    onlyIf(product.merges(), Math.round(activity / 3.0)),
                    (long) seats * product.yearlyPerSeat(),
                    product.support());
        }
    }

    /** How much one active person does in a month: of its own level, rising or falling month by month. */
    private static double actionsAPerson(DemoTrend trend, LocalDate day, int monthsAgo, int salt) {
        double level = 16 + 16 * trend.fixed(salt + 700);
        double change = 0.2 * trend.fixed(salt + 800) - 0.13;
        return level * (1 - change * monthsAgo) * (0.95 + 0.1 * trend.noise(0, day, salt + 900));
    }

    private static @Nullable Long onlyIf(boolean condition, long value) {
        return condition ? value : null;
    }
}
