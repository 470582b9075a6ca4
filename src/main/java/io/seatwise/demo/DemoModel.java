package io.seatwise.demo;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.demo.DemoCustomer.Character;
import io.seatwise.demo.DemoProduct.Service;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The model of one demo customer, a pure function of its seed and the day: licences, use by workload and their trend. Every
 * demo file is made from it, so that no two of them contradict each other.
 *
 * <p>People are nested: the users of a less popular workload are among those of a more popular one.
 */
record DemoModel(DemoCustomer customer, LocalDate today) {

    /** The days of history by day; months go further back. */
    static final int DAYS = 180;

    static final int MONTHS = 13;

    /** A number of people of an organisation. */
    record Count(long part, long whole) {}

    /** The newest day that sources report. */
    LocalDate newest() {
        return today.minusDays(1);
    }

    /** The day that figures of a month are of: its last one, of the running month the newest. */
    LocalDate dayOf(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return last.isAfter(newest()) ? newest() : last;
    }

    /** The months that sources report, oldest first. */
    List<YearMonth> months() {
        YearMonth running = YearMonth.from(newest());
        return Stream.iterate(running.minusMonths(MONTHS - 1L), month -> month.plusMonths(1))
                .limit(MONTHS)
                .filter(month -> reportsOn(dayOf(month)))
                .toList();
    }

    /** The last complete month. */
    YearMonth newestWholeMonth() {
        return YearMonth.from(today).minusMonths(1);
    }

    DemoTrend trend() {
        return new DemoTrend(customer, today);
    }

    boolean reportsOn(LocalDate day) {
        return hasFigures()
                && !day.isBefore(customer.organisation().since())
                && (customer.story().character() != Character.STALE || day.isBefore(today.minusDays(20)));
    }

    boolean hasFigures() {
        return customer.story().character() != Character.WITHOUT_FIGURES
                && customer.story().character() != Character.TRIAL_ONLY;
    }

    DemoProduct product(int index) {
        return customer.products().get(index);
    }

    /** The indexes of the products that a service reports. */
    IntStream products(Service service) {
        return IntStream.range(0, customer.products().size())
                .filter(index -> product(index).isOf(service));
    }

    // --- licences ---

    /** The seats bought of a product, through all channels. */
    long sold(int product, LocalDate day) {
        return paid(product, day) + (hasLapsing(day) ? extra(product) : 0);
    }

    /** The seats without those of a subscription that lapses. */
    long paid(int product, LocalDate day) {
        double growth = customer.story().character() == Character.GROWING ? 0.25 : 0.05;
        // Seats change in steps, at the turn of a quarter, not day by day.
        double step = Math.floor((1 - growth * trend().age(day)) * 40) / 40;
        return Math.max(2, Math.round(customer.organisation().seats() * part(product) * step));
    }

    /** The seats that the customer buys from Microsoft directly. */
    long direct(int product, LocalDate day) {
        return buysDirectly() && product(product).isOf(Service.OFFICE_365) ? paid(product, day) / 5 : 0;
    }

    boolean buysDirectly() {
        return customer.organisation().seats() > 60 && customer.story().seed() % 5 == 0;
    }

    long assigned(int product, LocalDate day) {
        return assignedOfPaid(product, day) + (hasLapsing(day) ? extra(product) : 0);
    }

    long assignedOfPaid(int product, LocalDate day) {
        double level = customer.story().character().assigned()
                * (0.995 + trend().noise(product, DemoTrend.weekOf(day), 1) * 0.01);
        long assigned = Math.round(paid(product, day) * level * trend().ramp(day));
        return customer.story().character() == Character.OVER_DEPLOYED
                ? Math.max(assigned, paid(product, day) + 1)
                : Math.min(paid(product, day), assigned);
    }

    /** Counts the seats of a trial or a lapsed subscription, or those reassigned by turnover. */
    long extra(int product) {
        return Math.max(2, Math.round(customer.organisation().seats() * part(product) * 0.12));
    }

    /** The day on which a subscription lapses or a trial begins, from which on more people are active than entitled. */
    LocalDate inflatedSince() {
        int days = switch (customer.story().character()) {
            case TRIAL, TRIAL_ONLY, LAPSED_SUBSCRIPTION -> 5 + (int) (trend().fixed(17) * 20);
            default -> trend().fixed(17) < 0.5 ? 90 : 24;
        };
        return today.minusDays(days);
    }

    /** Counts the licences reassigned within 28 days; null where the source does not report it. */
    @Nullable
    Long reassigned(int product) {
        return customer.story().character() == Character.TURNOVER && trend().fixed(19 + product) < 0.5
                ? extra(product)
                : null;
    }

    private boolean hasLapsing(LocalDate day) {
        return customer.story().character() == Character.LAPSED_SUBSCRIPTION && !day.isAfter(inflatedSince());
    }

    boolean isInflated(LocalDate day) {
        return customer.story().character().isInflated() && day.isAfter(inflatedSince());
    }

    /** The share of the organisation that a product is bought for. */
    private double part(int product) {
        if (product(product).isSuite()) {
            return product == 0 ? (customer.products().size() == 1 ? 1 : 0.7) : 0.3 / product;
        }
        return product(product).isOf(Service.ENTERPRISE_MOBILITY)
                ? 0.5 + trend().fixed(product) * 0.4
                : 0.08 + trend().fixed(product) * 0.15;
    }

    // --- use ---

    /** The active users of a workload as sources count them: with trials, lapsed licences and turnover. */
    long active(int product, DemoWorkload workload, LocalDate day) {
        if (workload == DemoWorkload.YAM && customer.story().character() == Character.YAMMER_OVERUSE) {
            return Math.round(sold(product, day) * (2.6 + trend().noise(product, day, 5)));
        }
        return isInflated(day)
                ? sold(product, day) + Math.max(1, Math.round(extra(product) * workload.popularity()))
                : Math.round(assigned(product, day) * use(product, workload, day));
    }

    /** Counts the licensed users of a product who use the workload. */
    long people(int product, DemoWorkload workload, LocalDate day) {
        return Math.min(assigned(product, day), active(product, workload, day));
    }

    /** Counts the seats sold of the products that include the workload. */
    long sold(DemoWorkload workload, LocalDate day) {
        return sum(workload, product -> sold(product, day));
    }

    /** Counts the licences assigned of the products that include the workload. */
    long enabled(DemoWorkload workload, LocalDate day) {
        return sum(workload, product -> assigned(product, day));
    }

    long active(DemoWorkload workload, LocalDate day) {
        return sum(workload, product -> active(product, workload, day));
    }

    long people(DemoWorkload workload, LocalDate day) {
        return sum(workload, product -> people(product, workload, day));
    }

    private long sum(DemoWorkload workload, IntToLongFunction figure) {
        return IntStream.range(0, customer.products().size())
                .filter(product -> product(product).has(workload))
                .mapToLong(figure)
                .sum();
    }

    /** Counts the people of a score category: all who could, and those who do; 0 of 0 where nobody could. */
    Count category(ScoreCategory category, LocalDate day) {
        long mail = people(DemoWorkload.EXO, day);
        long teams = people(DemoWorkload.TEAMS, day);
        long files = people(DemoWorkload.SPO, day);
        return switch (category) {
            case COMMUNICATION -> new Count(sum(DemoWorkload.EXO, product -> twoWays(product, day)), licensed(day));
            case MEETINGS -> count(teams, 0.75 + trend().fixed(31) * 0.2, DemoWorkload.TEAMS, day);
            case CONTENT_COLLABORATION -> count(files, 0.8 + trend().fixed(32) * 0.17, DemoWorkload.SPO, day);
            case TEAMWORK -> count(Math.min(files, teams), 0.75 + trend().fixed(33) * 0.2, DemoWorkload.SPO, day);
            case MOBILITY -> count(mail, 0.55 + trend().fixed(34) * 0.3, DemoWorkload.EXO, day);
            case AI_ADOPTION -> count(people(DemoWorkload.COPILOT, day), 1, DemoWorkload.COPILOT, day);
            case APPS_HEALTH -> {
                long devices = enabled(DemoWorkload.OFFICE, day);
                yield new Count(Math.round(devices * (0.6 + trend().fixed(35) * 0.3)), devices);
            }
            default -> new Count(0, 0);
        };
    }

    /** Counts the people with a suite. */
    long licensed(LocalDate day) {
        return enabled(DemoWorkload.EXO, day);
    }

    private Count count(long users, double share, DemoWorkload workload, LocalDate day) {
        return new Count((long) Math.floor(users * share), enabled(workload, day));
    }

    /** Counts the people who use two ways to communicate. As people are nested, these are the users of the second most used one. */
    private long twoWays(int product, LocalDate day) {
        return Stream.of(DemoWorkload.EXO, DemoWorkload.TEAMS, DemoWorkload.YAM)
                .filter(product(product)::has)
                .map(workload -> people(product, workload, day))
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .orElse(0L);
    }

    /** The score of Endpoint analytics, 0 to 100. */
    double endpoints(LocalDate day) {
        return Math.clamp(
                50
                        + 24 * customer.story().character().active()
                        + 12 * (trend().factor(day) - 1)
                        + 8 * trend().fixed(36),
                0,
                100);
    }

    /** The share of the people with a licence of the product who use the workload. */
    double use(int product, DemoWorkload workload, LocalDate day) {
        // OneDrive goes with SharePoint: a part of those who use the one use the other
        DemoWorkload habit = workload == DemoWorkload.ODB ? DemoWorkload.SPO : workload;
        double taste = habit == DemoWorkload.EXO ? 1 : 0.9 + trend().fixed(41 + habit.ordinal()) * 0.1;
        double noise = 0.98 + trend().noise(product, day, 40) * 0.04;
        double share = trend().adoption(day) * (0.55 + 0.45 * workload.popularity()) * taste;
        return Math.min(DemoTrend.HIGHEST, share * trend().habit(habit, day) * DemoTrend.season(day) * noise);
    }
}
