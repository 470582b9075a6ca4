package io.seatwise.adoption.people;

import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Customers of every size with the people behind their figures: who is active, returns, comes for the first time, in
 * which region, with which licence. Numbers fit together as those of people do, so that a reader may subtract them.
 */
record PeopleSample(List<Customer> customers) {

    static final List<String> PRODUCTS = List.of("Microsoft 365", "Teams");
    static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2025, 11), YearMonth.of(2025, 12), YearMonth.of(2026, 1), YearMonth.of(2026, 2));

    /**
     * @param months by product, in the order of {@link #MONTHS}
     * @param mobile people who work on the go, of all who may, on each of {@link #DAYS}
     */
    record Customer(
            CustomerId customer,
            List<List<Month>> months,
            List<Region> regions,
            Part activation,
            Part exchange,
            List<Part> seats,
            List<Part> mobile) {}

    /** Points of the category that files name. */
    static final int KNOWN_POINTS = 50;

    static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));

    /** @param ever people who ever used it, those of this month included */
    record Month(long enabled, long active, long returning, long firstTime, long ever) {

        long others() {
            return active - returning - firstTime;
        }
    }

    record Region(String country, Part people) {}

    record Part(long whole, long part) {}

    static PeopleSample of(long seed, int customers) {
        Random random = new Random(seed);
        List<Customer> sample = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            List<List<Month>> months =
                    PRODUCTS.stream().map(product -> months(random)).toList();
            Month newest = months.getFirst().getLast();
            sample.add(new Customer(
                    new CustomerId(new UUID(random.nextLong(), random.nextLong())),
                    months,
                    regions(random, new Part(newest.enabled(), newest.active())),
                    part(random, 5 + random.nextInt(120)),
                    part(random, 5 + random.nextInt(120)),
                    MONTHS.stream()
                            .map(month -> part(random, 1 + random.nextInt(90)))
                            .toList(),
                    DAYS.stream()
                            .map(day -> part(random, 1 + random.nextInt(90)))
                            .toList()));
        }
        return new PeopleSample(sample);
    }

    private static List<Month> months(Random random) {
        List<Month> months = new ArrayList<>();
        long enabled = 6 + random.nextInt(random.nextBoolean() ? 40 : 300);
        long before = few(random, enabled / 2);
        long ever = before + few(random, (enabled - before) / 2);
        for (int i = 0; i < MONTHS.size(); i++) {
            long returning = before - few(random, before);
            long others = few(random, Math.min(ever - before, enabled - returning));
            long firstTime = few(random, Math.min(enabled - ever, enabled - returning - others));
            ever += firstTime;
            before = returning + others + firstTime;
            months.add(new Month(enabled, before, returning, firstTime, ever));
        }
        return months;
    }

    /** Often none or a few, now and then many. */
    private static long few(Random random, long most) {
        if (most <= 0) {
            return 0;
        }
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> Math.min(most, 1 + random.nextInt(12));
            default -> random.nextLong(most + 1);
        };
    }

    private static List<Region> regions(Random random, Part whole) {
        List<Region> regions = new ArrayList<>();
        long enabled = whole.whole();
        long active = whole.part();
        for (String country : List.of("AT", "BE", "DE")) {
            long of = country.equals("DE") && random.nextBoolean() ? enabled : few(random, enabled);
            long doing = Math.clamp(few(random, of), Math.max(0, active - (enabled - of)), Math.min(of, active));
            enabled -= of;
            active -= doing;
            if (of >= 10) {
                regions.add(new Region(country, new Part(of, doing)));
            }
        }
        return regions;
    }

    private static Part part(Random random, long whole) {
        return new Part(whole, few(random, whole));
    }

    String monthsFile() {
        StringBuilder file = new StringBuilder("customerTenantId,month,product,enabledUsers,activeUsers,"
                + "cumulativeActiveUsers,returningUsers,firstTimeUsers\n");
        for (Customer customer : customers) {
            for (int p = 0; p < PRODUCTS.size(); p++) {
                for (int m = 0; m < MONTHS.size(); m++) {
                    Month month = customer.months().get(p).get(m);
                    file.append("%s,%s,%s,%d,%d,%d,%d,%d\n"
                            .formatted(
                                    customer.customer(),
                                    MONTHS.get(m),
                                    PRODUCTS.get(p),
                                    month.enabled(),
                                    month.active(),
                                    month.ever(),
                                    month.returning(),
                                    month.firstTime()));
                }
            }
        }
        return file.toString();
    }

    String regionsFile() {
        StringBuilder file = new StringBuilder("customerTenantId,month,product,country,enabledUsers,activeUsers\n");
        customers.forEach(customer -> customer.regions()
                .forEach(region -> file.append("%s,%s,%s,%s,%d,%d\n"
                        .formatted(
                                customer.customer(),
                                MONTHS.getLast(),
                                PRODUCTS.getFirst(),
                                region.country(),
                                region.people().whole(),
                                region.people().part()))));
        return file.toString();
    }

    String activationFile() {
        StringBuilder file = new StringBuilder("customerTenantId,month,product,enabledUsers,activatedUsers\n");
        customers.forEach(customer -> file.append("%s,%s,Apps,%d,%d\n"
                .formatted(
                        customer.customer(),
                        MONTHS.getLast(),
                        customer.activation().whole(),
                        customer.activation().part())));
        return file.toString();
    }

    static String servicesFile(Customer customer) {
        return ("Report Refresh Date,Exchange Active,Exchange Inactive,OneDrive Active,OneDrive Inactive,"
                        + "SharePoint Active,SharePoint Inactive,Teams Active,Teams Inactive,Office 365 Active,"
                        + "Office 365 Inactive,Report Period\n2026-03-08,%d,%d,0,0,0,0,0,0,0,0,30\n")
                .formatted(
                        customer.exchange().part(),
                        customer.exchange().whole() - customer.exchange().part());
    }

    String licencesFile() {
        StringBuilder file = new StringBuilder("customerTenantId,product,licenceId,licenceType,month,activityCount,"
                + "monthlyActiveUsers,purchasedSeats,assignedSeats\n");
        for (Customer customer : customers) {
            for (int m = 0; m < MONTHS.size(); m++) {
                Part seats = customer.seats().get(m);
                file.append("%s,Composer,L1,SEAT,%s,%d,%d,100,%d\n"
                        .formatted(
                                customer.customer(),
                                MONTHS.get(m),
                                10 * seats.part() + 1,
                                seats.part(),
                                seats.whole()));
            }
        }
        return file.toString();
    }

    /** Mobility without points, so that they are estimated, beside a category whose points are known. */
    String scoresFile() {
        StringBuilder file = new StringBuilder(
                "customerTenantId,day,scheme,category,points,maxPoints,primaryNumerator,primaryDenominator\n");
        for (Customer customer : customers) {
            for (int d = 0; d < DAYS.size(); d++) {
                Part mobile = customer.mobile().get(d);
                String start = customer.customer() + "," + DAYS.get(d) + ",CLASSIC_800,";
                file.append(start + "MOBILITY,,100,%d,%d\n".formatted(mobile.part(), mobile.whole()));
                file.append(start + "NETWORK_CONNECTIVITY," + KNOWN_POINTS + ",100,,\n");
            }
        }
        return file.toString();
    }
}
