package io.seatwise.training.proof;

import static io.seatwise.training.proof.UnseenPortfolio.OFFICE;
import static io.seatwise.training.proof.UnseenPortfolio.SALES;

import io.seatwise.ids.CustomerId;
import io.seatwise.training.proof.UnseenPortfolio.Customer;
import io.seatwise.training.proof.UnseenPortfolio.Deployment;
import io.seatwise.training.proof.UnseenPortfolio.Subscription;
import io.seatwise.training.proof.UnseenPortfolio.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What docs/guide/recommendations.md and decisions 090 to 092 ask for, written down once more in the plainest way: over
 * all rows in memory, one customer after the other, without looking at how the application does it.
 */
final class NaiveRecommendations {

    private static final Map<String, Double> WEIGHTS = Map.of(
            "ENTITLEMENTS_BELOW_TARGET",
            0.35,
            "ANNUAL_VALUE_AT_RISK",
            0.2,
            "DAYS_TO_RENEWAL",
            0.15,
            "TREND",
            0.15,
            "MEASURED_UPLIFT",
            0.15);

    private final UnseenPortfolio portfolio;
    private final LocalDate today;

    NaiveRecommendations(UnseenPortfolio portfolio, LocalDate today) {
        this.portfolio = portfolio;
        this.today = today;
    }

    /** What has to be recommended, the values of its known factors and the yearly value at risk; null is unknown. */
    record Found(
            Customer customer,
            String playbook,
            @Nullable String product,
            Map<String, Double> values,
            @Nullable Double valueAtRisk) {

        /** By what it is told from the others. */
        String key() {
            return customer.id() + " " + playbook + " " + product;
        }

        double weight(String code) {
            return Objects.requireNonNull(WEIGHTS.get(code));
        }

        double priority() {
            return WEIGHTS.entrySet().stream()
                    .mapToDouble(each -> each.getValue() * values.getOrDefault(each.getKey(), 50.0))
                    .sum();
        }
    }

    /** Seats of a product, or of all; null is unknown. */
    private record Seats(
            @Nullable Long sold,
            @Nullable Long assigned,
            @Nullable Long entitled,
            @Nullable Long active) {

        /** Whether so many percent of the one are more than the other. */
        private static boolean below(@Nullable Long part, @Nullable Long whole, int percent) {
            return part != null && whole != null && whole > 0 && part * 100 < percent * whole;
        }

        boolean lowDeployment() {
            return below(assigned, sold, 80);
        }

        boolean lowUsage() {
            return below(active, entitled, 40);
        }

        boolean atLeastFive() {
            return sold == null || sold == 0 ? entitled != null && entitled >= 5 : sold >= 5;
        }

        long unassigned() {
            return sold == null || assigned == null ? 0 : Math.max(0, sold - assigned);
        }

        /** One seat is always kept. */
        long notNeeded() {
            return sold == null || assigned == null ? 0 : Math.max(0, sold - Math.max(1, assigned));
        }

        @Nullable
        Double missingUse() {
            return entitled == null || active == null
                    ? null
                    : (double) Math.max(0, Math.ceilDiv(entitled * 60, 100) - active);
        }

        @Nullable
        Double missingAssigned() {
            return sold == null || assigned == null
                    ? null
                    : (double) Math.max(0, Math.ceilDiv(sold * 90, 100) - assigned);
        }
    }

    List<Found> all() {
        return portfolio.customers.stream().flatMap(this::of).toList();
    }

    /** The last day on which a customer is new; null when it is not. */
    @Nullable
    LocalDate newUntil(Customer customer) {
        LocalDate since = customer.since();
        if (since == null) {
            since = subscriptions(customer, null)
                    .map(Subscription::start)
                    .filter(Objects::nonNull)
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }
        return since == null || since.plusDays(89).isBefore(today) ? null : since.plusDays(89);
    }

    /** A customer's next step; null is none. */
    record Step(
            String code,
            @Nullable String playbook,
            @Nullable LocalDate until) {}

    Step nextStep(Customer customer) {
        List<Found> found = of(customer)
                .sorted(Comparator.comparing(Found::priority).reversed())
                .toList();
        for (Found each : found) {
            if (each.playbook().equals("clean-data") || each.playbook().equals("yammer-overuse")) {
                return new Step("DATA_FIRST", each.playbook(), null);
            }
        }
        if (!found.isEmpty()) {
            return new Step("RECOMMENDED", found.getFirst().playbook(), null);
        }
        Seats whole = seats(customer, null);
        if (whole.entitled() == null && whole.sold() == null) {
            return new Step("NO_DATA", null, null);
        }
        LocalDate until = newUntil(customer);
        for (String product : List.of(OFFICE, SALES)) {
            Seats seats = seats(customer, product);
            LocalDate assigned = justAssignedUntil(customer, product);
            if (newUntil(customer) == null
                    && assigned != null
                    && seats.atLeastFive()
                    && (seats.lowDeployment() || seats.lowUsage())
                    && !inflated(customer, product)
                    && (until == null || assigned.isBefore(until))) {
                until = assigned;
            }
        }
        if (until != null) {
            return new Step("GRACE", null, until);
        }
        return new Step(whole.lowUsage() && !whole.atLeastFive() ? "TOO_SMALL" : "NOTHING_TO_DO", null, null);
    }

    boolean lowAdoption(Customer customer) {
        return seats(customer, null).lowUsage();
    }

    private Stream<Found> of(Customer customer) {
        List<Found> found = new ArrayList<>();
        boolean isOld = newUntil(customer) == null;
        TreeSet<String> products = new TreeSet<>();
        deployments(customer).forEach(row -> products.add(row.product()));
        usages(customer, today).forEach(row -> products.add(row.product()));
        for (String product : products) {
            Seats seats = seats(customer, product);
            boolean inflated = inflated(customer, product);
            boolean ready = isOld && justAssignedUntil(customer, product) == null && !inflated;
            if (ready && seats.atLeastFive() && seats.lowDeployment()) {
                found.add(found(customer, "activation", product, seats, seats.missingAssigned()));
            }
            if (ready && seats.atLeastFive() && seats.lowUsage() && !seats.lowDeployment()) {
                found.add(found(customer, "low-adoption", product, seats, seats.missingUse()));
            }
            LocalDate renewal = renewal(customer, product);
            if (renewal != null
                    && renewal.isAfter(today)
                    && !renewal.isAfter(today.plusDays(30))
                    && (seats.unassigned() >= 5
                            || seats.sold() != null
                                    && seats.unassigned() > 0
                                    && seats.unassigned() * 10 >= seats.sold())) {
                found.add(found(customer, "licence-clean-up", product, seats, (double) seats.notNeeded()));
            }
            if (inflated) {
                found.add(found(
                        customer,
                        yammerAlone(customer, product) ? "yammer-overuse" : "clean-data",
                        product,
                        seats,
                        seats.missingUse()));
            }
        }
        Seats whole = seats(customer, null);
        boolean anyLowIsLarge = products.stream()
                .map(product -> seats(customer, product))
                .anyMatch(seats -> seats.lowUsage() && seats.atLeastFive());
        if (isOld
                && whole.lowUsage()
                && whole.atLeastFive()
                && !anyLowIsLarge
                && products.stream().noneMatch(product -> inflated(customer, product))) {
            found.add(found(customer, "low-adoption", null, whole, whole.missingUse()));
        }
        if (isOld && manyCalls(customer, products)) {
            found.add(found(customer, "how-to-calls", null, whole, whole.missingUse()));
        }
        if (isOld && falling(customer) && products.stream().noneMatch(product -> inflated(customer, product))) {
            found.add(found(customer, "rescue", null, whole, whole.missingUse()));
        }
        return found.stream();
    }

    /** The last day of grace of a product's seats; null without. */
    @Nullable
    LocalDate justAssignedUntil(Customer customer, String product) {
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        portfolio.deployments.stream()
                .filter(row ->
                        row.customer().equals(customer.id()) && row.product().equals(product))
                .forEach(row -> days.merge(row.day(), row.assigned(), Long::sum));
        LocalDate rise = null;
        for (LocalDate day : days.keySet()) {
            LocalDate from = day.minusDays(28);
            LocalDate since = rise == null || rise.isBefore(from) ? from : rise;
            Map.Entry<LocalDate, Long> stood = days.floorEntry(since);
            long base = stood == null ? days.firstEntry().getValue() : stood.getValue();
            if (days.get(day) > base && days.get(day) * 10 >= base * 12) {
                rise = day;
                if (!rise.plusDays(27).isBefore(today)) {
                    return days.lastEntry().getValue() * 10 < base * 12 ? null : rise.plusDays(27);
                }
            }
        }
        return null;
    }

    private Found found(
            Customer customer, String playbook, @Nullable String product, Seats seats, @Nullable Double missing) {
        Map<String, Double> values = new LinkedHashMap<>();
        put(values, "ENTITLEMENTS_BELOW_TARGET", missing == null ? null : 100 * Math.log(1 + missing) / Math.log(1001));
        BigDecimal value = annualValue(customer, product);
        Double valueAtRisk = null;
        if (value != null) {
            double used = seats.entitled() != null && seats.entitled() > 0 && seats.active() != null
                    ? (double) seats.active() / seats.entitled()
                    : seats.sold() != null && seats.sold() > 0 && seats.assigned() != null
                            ? (double) seats.assigned() / seats.sold()
                            : 0;
            double atRisk = value.doubleValue() * Math.max(0, 1 - used);
            valueAtRisk = atRisk;
            put(values, "ANNUAL_VALUE_AT_RISK", 100 * Math.log(1 + atRisk) / Math.log(100_001));
        }
        LocalDate renewal = renewal(customer, product);
        if (renewal != null) {
            put(values, "DAYS_TO_RENEWAL", 100 * (1 - ChronoUnit.DAYS.between(today, renewal) / 365.0));
        }
        BigDecimal now = usageBefore(customer, 0);
        BigDecimal then = usageBefore(customer, 84);
        if (now != null && then != null) {
            put(values, "TREND", 50 + 5 * then.subtract(now).doubleValue());
        }
        return new Found(customer, playbook, product, values, valueAtRisk);
    }

    /** Whether Yammer is above its licences and nothing else is above 100 % in sum. */
    private boolean yammerAlone(Customer customer, String product) {
        long active = 0;
        long entitled = 0;
        boolean yammer = false;
        for (Usage row : usages(customer, today)
                .filter(each -> each.product().equals(product))
                .toList()) {
            if (row.workload().equals("YAM")) {
                yammer = row.active() > row.entitled();
            } else {
                active += row.active();
                entitled += row.entitled();
            }
        }
        return yammer && active <= entitled;
    }

    private static void put(Map<String, Double> values, String code, @Nullable Double value) {
        if (value != null) {
            values.put(
                    code,
                    BigDecimal.valueOf(Math.clamp(value, 0, 100))
                            .setScale(1, RoundingMode.HALF_UP)
                            .doubleValue());
        }
    }

    private Stream<Subscription> subscriptions(Customer customer, @Nullable String product) {
        return portfolio.subscriptions.stream()
                .filter(each -> each.customer().equals(customer.id()))
                .filter(each -> product == null || each.product().equals(product));
    }

    private @Nullable LocalDate renewal(Customer customer, @Nullable String product) {
        return subscriptions(customer, product)
                .filter(each -> each.status().equals("active"))
                .map(Subscription::end)
                .filter(Objects::nonNull)
                .filter(end -> !end.isBefore(today))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private @Nullable BigDecimal annualValue(Customer customer, @Nullable String product) {
        List<Subscription> valued = subscriptions(customer, product)
                .filter(each -> each.status().equals("active") && each.annualValue() != null)
                .toList();
        long currencies = valued.stream().map(Subscription::currency).distinct().count();
        return currencies == 1
                ? valued.stream()
                        .map(each -> BigDecimal.valueOf(Objects.requireNonNull(each.annualValue())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
    }

    private boolean manyCalls(Customer customer, TreeSet<String> products) {
        YearMonth first = YearMonth.from(today).minusMonths(2);
        long all = 0;
        long howTo = 0;
        for (UnseenPortfolio.Tickets each : portfolio.tickets) {
            if (each.customer().equals(customer.id()) && !each.month().isBefore(first)) {
                all += each.all();
                howTo += each.howTo();
            }
        }
        Long people = customer.people() == null
                ? products.stream()
                        .map(product -> seats(customer, product))
                        .map(seats -> seats.assigned() == null ? seats.entitled() : seats.assigned())
                        .filter(Objects::nonNull)
                        .max(Long::compareTo)
                        .orElse(null)
                : Long.valueOf(customer.people());
        return howTo >= 10 && howTo * 100 >= 30 * all && (people == null || howTo * 100 >= 5 * people);
    }

    private boolean falling(Customer customer) {
        List<@Nullable BigDecimal> months = new ArrayList<>();
        for (int days : new int[] {0, 28, 56, 84}) {
            months.add(usageBefore(customer, days));
        }
        for (int i = 0; i < 3; i++) {
            BigDecimal later = months.get(i);
            BigDecimal earlier = months.get(i + 1);
            if (later == null || earlier == null || later.compareTo(earlier) >= 0) {
                return false;
            }
        }
        return Objects.requireNonNull(months.get(3))
                        .subtract(Objects.requireNonNull(months.getFirst()))
                        .compareTo(BigDecimal.valueOf(3))
                >= 0;
    }

    /** The customer's usage so many days before its newest figures, in percent with one decimal. */
    private @Nullable BigDecimal usageBefore(Customer customer, int days) {
        LocalDate newest = Stream.concat(
                        portfolio.deployments.stream()
                                .filter(row -> row.customer().equals(customer.id()))
                                .map(Deployment::day),
                        portfolio.usages.stream()
                                .filter(row -> row.customer().equals(customer.id()))
                                .map(Usage::day))
                .max(LocalDate::compareTo)
                .orElse(null);
        if (newest == null) {
            return null;
        }
        List<Usage> rows = usages(customer, newest.minusDays(days)).toList();
        long entitled = rows.stream().mapToLong(Usage::entitled).sum();
        long active = rows.stream().mapToLong(Usage::active).sum();
        return entitled == 0
                ? null
                : BigDecimal.valueOf(active * 100).divide(BigDecimal.valueOf(entitled), 1, RoundingMode.HALF_UP);
    }

    private boolean inflated(Customer customer, String product) {
        List<Usage> rows = usages(customer, today)
                .filter(row -> row.product().equals(product))
                .toList();
        return rows.stream().anyMatch(row -> row.active() > row.entitled())
                || rows.stream().mapToLong(Usage::active).sum()
                        > rows.stream().mapToLong(Usage::entitled).sum();
    }

    private Seats seats(Customer customer, @Nullable String product) {
        List<Deployment> deployed = deployments(customer)
                .filter(row -> product == null || row.product().equals(product))
                .toList();
        List<Usage> used = usages(customer, today)
                .filter(row -> product == null || row.product().equals(product))
                .toList();
        return new Seats(
                sum(deployed, Deployment::sold),
                sum(deployed, Deployment::assigned),
                sum(used, Usage::entitled),
                sum(used, Usage::active));
    }

    private static <T> @Nullable Long sum(List<T> rows, ToLongFunction<T> value) {
        return rows.isEmpty()
                ? null
                : Long.valueOf(rows.stream().mapToLong(value).sum());
    }

    private Stream<Deployment> deployments(Customer customer) {
        return standing(
                portfolio.deployments.stream()
                        .filter(row -> row.customer().equals(customer.id()))
                        .toList(),
                Deployment::service,
                Deployment::day);
    }

    private Stream<Usage> usages(Customer customer, LocalDate upTo) {
        return standing(
                portfolio.usages.stream()
                        .filter(row -> row.customer().equals(customer.id())
                                && !row.day().isAfter(upTo))
                        .toList(),
                Usage::service,
                Usage::day);
    }

    /** The rows of each service's newest day. */
    private static <T> Stream<T> standing(List<T> rows, Function<T, String> service, Function<T, LocalDate> day) {
        Map<String, LocalDate> newest = new TreeMap<>();
        rows.forEach(row ->
                newest.merge(service.apply(row), day.apply(row), (one, other) -> one.isAfter(other) ? one : other));
        return rows.stream().filter(row -> day.apply(row).equals(newest.get(service.apply(row))));
    }

    /** Customers by what is recommended to them: for asking whether a story had the end it should have. */
    Map<CustomerId, List<String>> playbooks() {
        Map<CustomerId, List<String>> playbooks = new LinkedHashMap<>();
        portfolio.customers.forEach(each -> playbooks.put(each.id(), new ArrayList<>()));
        all().forEach(each ->
                Objects.requireNonNull(playbooks.get(each.customer().id())).add(each.playbook()));
        return playbooks;
    }
}
