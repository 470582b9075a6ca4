package io.seatwise.demo;

import io.seatwise.customers.CustomerProfile;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A made-up organisation. */
record DemoCustomer(
        CustomerId id,
        String name,
        Organisation organisation,
        CustomerProfile.Care care,
        List<DemoProduct> products,
        Story story) {

    /** @param seats about how many people it has licences for */
    record Organisation(String country, String industry, int seats, LocalDate since) {

        String region() {
            return switch (country) {
                case "GB", "IE" -> "UK and Ireland";
                case "DE", "AT", "CH" -> "Central Europe";
                case "NL", "BE" -> "Benelux";
                case "SE", "DK", "FI" -> "Nordics";
                case "US", "CA" -> "North America";
                default -> "Southern Europe";
            };
        }

        String segment() {
            if (industry.equals("Education") || industry.equals("Public sector")) {
                return industry;
            }
            return seats > 300 ? "Enterprise" : seats > 50 ? "Corporate" : "Small business";
        }
    }

    /**
     * What its figures tell.
     *
     * @param seed makes its figures repeatable whatever the others do
     * @param endsSoon how a term ends within 30 days; null where none does that one has to decide on
     */
    record Story(Character character, long seed, DemoSubscription.@Nullable Ending endsSoon) {}

    private static final int ONE_IN_SO_MANY_IS_TRAINED = 4;

    String domain() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
    }

    /** The last day of its training, from which on more people use what they have; null where it had none. */
    @Nullable
    LocalDate trainedUntil(LocalDate today) {
        return story.character() == Character.LOW_ADOPTION
                        && Math.floorMod(story.seed(), ONE_IN_SO_MANY_IS_TRAINED) == 0
                ? today.minusDays(35L + Math.floorMod(story.seed() >>> 8, 65))
                : null;
    }

    /** The story behind a customer's figures, so that every feature has something to show. */
    enum Character {
        HEALTHY(0.93, 0.86),
        GROWING(0.9, 0.55),
        FADING(0.92, 0.72),
        LOW_ADOPTION(0.88, 0.24),
        LOW_DEPLOYMENT(0.52, 0.5),
        TRIAL(0.97, 0.93),
        LAPSED_SUBSCRIPTION(0.96, 0.9),
        YAMMER_OVERUSE(0.95, 0.84),
        TURNOVER(0.98, 0.95),
        UNEXPLAINED(0.96, 0.97),
        OVER_DEPLOYED(1.08, 0.86),
        RENEWING_UNUSED(0.6, 0.41),
        STALE(0.9, 0.66),
        NEW(0.7, 0.35),
        WITHOUT_FIGURES(0, 0),
        TRIAL_ONLY(0, 0);

        private final double assigned;
        private final double active;

        Character(double assigned, double active) {
            this.assigned = assigned;
            this.active = active;
        }

        /** The share of sold seats that is assigned. */
        double assigned() {
            return assigned;
        }

        /** Whether more people are counted as active than are entitled, in all workloads. */
        boolean isInflated() {
            return switch (this) {
                case TRIAL, LAPSED_SUBSCRIPTION, TURNOVER, UNEXPLAINED -> true;
                default -> false;
            };
        }

        /** The share of sold seats that is active, all workloads together. */
        double active() {
            return active;
        }
    }
}
