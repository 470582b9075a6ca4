package io.seatwise.demo;

import io.seatwise.demo.DemoCustomer.Character;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** The day-by-day trend of one demo customer, which all of its figures follow. */
record DemoTrend(DemoCustomer customer, LocalDate today) {

    static final double HIGHEST = 0.985;

    /** The share of the people at work, of those with a licence. */
    double adoption(LocalDate day) {
        Character character = customer.story().character();
        double level = character.assigned() == 0 ? 0 : character.active() / character.assigned();
        double own = 0.92 + 0.16 * fixed(4);
        return Math.min(HIGHEST, level * own * factor(day));
    }

    /**
     * Applies the customer's character: files emailed instead of shared, apps not activated, Teams just rolled out. Where
     * counts are inflated, people use everything they have, or a count above 100 % would stand beside a neglected workload.
     */
    double habit(DemoWorkload workload, LocalDate day) {
        return customer.story().character().isInflated()
                ? 1
                : switch (workload) {
                    case SPO -> customer.story().seed() % 7 == 0 ? 0.35 : 1;
                    case OFFICE -> Math.floorMod(customer.story().seed(), 23) == 5 ? 0.45 : 1;
                    case TEAMS ->
                        customer.organisation().seats() >= 60
                                        && Math.floorMod(customer.story().seed(), 19) == 3
                                        && day.isBefore(YearMonth.from(today)
                                                .minusMonths(1)
                                                .atDay(1))
                                ? 0.6
                                : 1;
                    default -> 1;
                };
    }

    /** How the use of everything changes: 1 is the customer's usual level. */
    double factor(LocalDate day) {
        return switch (customer.story().character()) {
            case GROWING -> Math.max(0.3, 1.35 - 0.8 * age(day));
            case FADING -> 0.45 + 1.2 * Math.min(0.5, age(day));
            case NEW -> ramp(day);
            case LOW_ADOPTION -> afterTraining(day);
            default -> 1;
        };
    }

    double ramp(LocalDate day) {
        return customer.story().character() == Character.NEW
                ? Math.clamp((ChronoUnit.DAYS.between(customer.organisation().since(), day) + 1) / 60.0, 0, 1)
                : 1;
    }

    /** Raises use by about a quarter in the weeks after a training. */
    private double afterTraining(LocalDate day) {
        LocalDate until = customer.trainedUntil(today);
        if (until == null || !day.isAfter(until)) {
            return 1;
        }
        return 1 + (0.12 + 0.2 * fixed(3)) * Math.min(1, ChronoUnit.DAYS.between(until, day) / 28.0);
    }

    double age(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today) / 365.0;
    }

    static double season(LocalDate day) {
        int dayOfYear = day.getDayOfYear();
        double summer = Math.exp(-Math.pow((dayOfYear - 222) / 18.0, 2));
        double winter = Math.exp(-Math.pow((dayOfYear > 180 ? dayOfYear - 365 : dayOfYear) / 10.0, 2));
        return 1 - 0.13 * summer - 0.1 * winter;
    }

    static LocalDate weekOf(LocalDate day) {
        return day.minusDays(Math.floorMod(day.toEpochDay(), 7L));
    }

    /** A number from 0 to 1 that never changes. */
    double fixed(int salt) {
        return noise(0, LocalDate.EPOCH, salt);
    }

    double noise(int product, LocalDate day, int salt) {
        long seed = customer.story().seed() * 31 + product;
        // Neighbouring seeds begin alike, so they are spread first
        return new Random((seed ^ day.toEpochDay() * 1_000_003L ^ salt * 7_919L) * 0x9E3779B97F4A7C15L).nextDouble();
    }
}
