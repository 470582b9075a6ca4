package io.seatwise.training.outcome;

import io.seatwise.adoption.benchmark.SizeBand;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.outcome.Course.Customer;
import io.seatwise.training.outcome.FinishedWork.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio whose truth is known: each customer has a level and a drift of its own, all share a season and a rise,
 * weeks are noisy and remember the week before, and a seat is active or not by chance. A training team picks, month by
 * month, customers whose figure is low that week, whether they are low by nature or by chance, and trains them for two
 * to six weeks; from the end on the figure lies {@code effect} points higher.
 */
final class SimulatedPortfolio {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final int WEEKS = 75;
    private static final int CUSTOMERS = 420;
    private static final int LOW = 45;
    private static final int MONTHS = 10;
    private static final int A_MONTH = 5;
    private static final List<String> REGIONS = List.of("North", "South", "West");

    private final double effect;
    private final Random random;
    private final List<Customer> customers = new ArrayList<>();
    private final List<double[]> figures = new ArrayList<>();
    private final Map<CustomerId, Integer> places = new HashMap<>();
    private final List<Work> begun = new ArrayList<>();

    SimulatedPortfolio(double effect, long seed) {
        this.effect = effect;
        this.random = new Random(seed * 7_919 + 17);
        List<double[]> truths = new ArrayList<>();
        List<Long> seats = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            long size = Math.round(Math.exp(4.3 + 0.9 * random.nextGaussian()) + 8);
            CustomerId customerId = new CustomerId(new UUID(seed, i));
            places.put(customerId, i);
            customers.add(new Customer(customerId, SizeBand.of(size), REGIONS.get(random.nextInt(REGIONS.size()))));
            seats.add(size);
            truths.add(truth());
            figures.add(observed(truths.get(i), size));
        }
        train(truths, seats);
    }

    private double[] truth() {
        double level = Math.clamp(50 + 18 * random.nextGaussian(), 8, 88);
        double drift = 0.04 * random.nextGaussian();
        double noise = 0;
        double[] truth = new double[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            noise = 0.7 * noise + 3 * random.nextGaussian();
            double common = 0.06 * week + 4 * Math.sin(week * 2 * Math.PI / 52);
            truth[week] = level + drift * week + common + noise;
        }
        return truth;
    }

    private double[] observed(double[] truth, long seats) {
        double[] figures = new double[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            figures[week] = seen(truth[week], seats);
        }
        return figures;
    }

    private double seen(double truth, long seats) {
        double share = Math.clamp(truth, 1, 99) / 100;
        // A seat that was active in one window mostly is in the next: half of the chance of independent seats
        double chance = 0.5 * Math.sqrt(share * (1 - share) / seats) * random.nextGaussian();
        return Math.round(Math.clamp(share + chance, 0, 1) * seats) * 100.0 / seats;
    }

    private void train(List<double[]> truths, List<Long> seats) {
        for (int month = 0; month < MONTHS; month++) {
            int week = 14 + month * 4;
            List<Integer> low = new ArrayList<>(places.values().stream()
                    .filter(i -> figures.get(i)[week] < LOW)
                    .filter(i -> begun.stream()
                            .noneMatch(work ->
                                    work.customer().equals(customers.get(i).customer())))
                    .sorted(Comparator.comparingDouble(i -> figures.get(i)[week]))
                    .limit(80)
                    .toList());
            java.util.Collections.shuffle(low, random);
            for (int i : low.subList(0, Math.min(A_MONTH, low.size()))) {
                LocalDate start = FIRST.plusWeeks(week).plusDays(random.nextInt(5));
                LocalDate end = start.plusDays(14 + random.nextInt(29));
                begun.add(new Work(
                        new OutcomeId(new UUID(1, begun.size())),
                        OutcomeKind.TRAINING,
                        customers.get(i).customer(),
                        "low-adoption",
                        new Target("product", null, null),
                        new FinishedWork.Days(start, end)));
                raise(i, end, truths.get(i), seats.get(i));
            }
        }
    }

    private void raise(int customer, LocalDate end, double[] truth, long seats) {
        // Trainings do not all help alike
        double own = effect == 0 ? 0 : effect + 1.5 * random.nextGaussian();
        for (int week = 0; week < WEEKS; week++) {
            if (FIRST.plusWeeks(week).isAfter(end.plusDays(7))) {
                figures.get(customer)[week] = seen(truth[week] + own, seats);
            }
        }
    }

    List<Work> begun() {
        return begun;
    }

    /** The day after the last. */
    LocalDate today() {
        return FIRST.plusWeeks(WEEKS);
    }

    Optional<Course> own(Work work) {
        return Optional.of(course(places.get(work.customer()), work));
    }

    List<Course> others(Work work) {
        return places.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(work.customer()))
                .map(entry -> course(entry.getValue(), work))
                .toList();
    }

    private Course course(int customer, Work work) {
        List<@Nullable Double> before = new ArrayList<>();
        Course.BEFORE.forEach(
                days -> before.add(figure(customer, work.days().started().minusDays(days))));
        List<@Nullable Double> after = new ArrayList<>();
        LocalDate end = work.days().ended();
        if (end == null) {
            throw new IllegalStateException("All trainings here have ended");
        }
        Course.AFTER.forEach(days -> after.add(figure(customer, end.plusDays(days))));
        return new Course(customers.get(customer), before, after);
    }

    private @Nullable Double figure(int customer, LocalDate day) {
        long week = (day.toEpochDay() - FIRST.toEpochDay()) / 7;
        return week < 0 || week >= WEEKS ? null : figures.get(customer)[(int) week];
    }
}
