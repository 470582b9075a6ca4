package io.seatwise.demo;

import io.seatwise.demo.DemoCustomer.Character;
import io.seatwise.demo.DemoProduct.DemoWorkload;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How one product of a demo customer went, day by day: growth, holidays, noise, and what its {@link Character} adds.
 * A day's figures depend on the seed and the day alone.
 */
final class DemoHistory {

    /** The days of history that a demo portfolio has. */
    static final int DAYS = 180;

    private final DemoCustomer customer;
    private final DemoProduct product;
    private final LocalDate today;
    private final double share;
    private final double taste;
    private final long seed;

    DemoHistory(DemoCustomer customer, int productIndex, LocalDate today) {
        this.customer = customer;
        this.product = customer.products().get(productIndex);
        this.today = today;
        this.seed = customer.seed() * 31 + productIndex;
        Random random = new Random(seed);
        double first = customer.products().size() == 1 ? 1 : 0.7;
        this.share = product.isDynamics()
                ? 0.08 + random.nextDouble() * 0.15
                : productIndex == 0 ? first : 0.3 / productIndex;
        this.taste = 0.9 + random.nextDouble() * 0.2;
    }

    /** Whether the sources report anything on this day. */
    boolean reportsOn(LocalDate day) {
        return switch (customer.character()) {
            case WITHOUT_FIGURES, TRIAL_ONLY -> false;
            case STALE -> day.isBefore(today.minusDays(20));
            case NEW -> !day.isBefore(customer.since());
            default -> true;
        };
    }

    long sold(LocalDate day) {
        double growth = customer.character() == Character.GROWING ? 0.25 : 0.05;
        double grown = 1 - growth * ageInYears(day);
        // Seats change in steps, at the turn of a quarter, not day by day.
        double step = Math.floor(grown * 40) / 40;
        return Math.max(2, Math.round(customer.seats() * share * step));
    }

    long assigned(LocalDate day) {
        double level = customer.character().assigned() * (0.98 + noise(day, 1) * 0.04);
        if (customer.character() == Character.NEW) {
            level *= rampUp(day);
        }
        long assigned = Math.round(sold(day) * level);
        return customer.character() == Character.OVER_DEPLOYED
                ? Math.max(assigned, sold(day) + 1)
                : Math.min(sold(day), assigned);
    }

    long active(LocalDate day, DemoWorkload workload) {
        double level = customer.character().active() * taste * (0.55 + 0.45 * workload.popularity());
        level *= season(day) * (0.97 + noise(day, workload.code().hashCode()) * 0.06);
        level *= switch (customer.character()) {
            case GROWING -> 1.35 - 0.8 * ageInYears(day);
            case FADING -> 0.45 + 1.2 * Math.min(0.5, ageInYears(day));
            case NEW -> rampUp(day);
            case LOW_ADOPTION -> afterTraining(day);
            default -> 1;
        };
        if (workload.code().equals("YAM") && customer.character() == Character.YAMMER_OVERUSE) {
            return Math.round(sold(day) * (2.6 + noise(day, 5)));
        }
        long active = Math.round(sold(day) * level);
        return isInflated(day) ? sold(day) + inflation(workload) : Math.min(active, sold(day));
    }

    /** Licences passed on to somebody else inside the 28 days; null where the source does not say. */
    @Nullable
    Long reassigned() {
        return customer.character() == Character.TURNOVER && new Random(seed).nextBoolean() ? inflatedSeats() : null;
    }

    /** The seats that a trial or lapsed subscription adds, or that turnover passes on. */
    long inflatedSeats() {
        return Math.max(2, Math.round(customer.seats() * share * 0.12));
    }

    private boolean isInflated(LocalDate day) {
        return switch (customer.character()) {
            case TRIAL, LAPSED_SUBSCRIPTION, TURNOVER, UNEXPLAINED -> day.isAfter(inflatedSince());
            default -> false;
        };
    }

    /** Most for some weeks, every third for a quarter: inflation comes and goes. */
    private LocalDate inflatedSince() {
        return today.minusDays(new Random(seed + 17).nextInt(3) == 0 ? 90 : 24);
    }

    private long inflation(DemoWorkload workload) {
        return Math.max(1, Math.round(inflatedSeats() * workload.popularity()));
    }

    private double rampUp(LocalDate day) {
        return Math.min(1, (ChronoUnit.DAYS.between(customer.since(), day) + 1) / 60.0);
    }

    /** The weeks after a training bring a quarter more people, some less and some more. */
    private double afterTraining(LocalDate day) {
        LocalDate until = customer.trainedUntil(today);
        if (until == null || !day.isAfter(until)) {
            return 1;
        }
        double reached = Math.min(1, ChronoUnit.DAYS.between(until, day) / 28.0);
        return 1 + (0.12 + 0.2 * noise(until, 3)) * reached;
    }

    private double ageInYears(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today) / 365.0;
    }

    private static double season(LocalDate day) {
        int dayOfYear = day.getDayOfYear();
        double summer = Math.exp(-Math.pow((dayOfYear - 222) / 18.0, 2));
        double winter = Math.exp(-Math.pow((dayOfYear > 180 ? dayOfYear - 365 : dayOfYear) / 10.0, 2));
        return 1 - 0.13 * summer - 0.1 * winter;
    }

    private double noise(LocalDate day, int salt) {
        return new Random(seed ^ day.toEpochDay() * 1_000_003L ^ salt * 7_919L).nextDouble();
    }
}
