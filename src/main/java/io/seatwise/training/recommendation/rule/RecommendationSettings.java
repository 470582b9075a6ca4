package io.seatwise.training.recommendation.rule;

import io.seatwise.training.recommendation.PriorityWeights;

/**
 * What a partner sets for all rules.
 *
 * @param cardsPerWeek how many cards a person of the training team works on in a week
 */
public record RecommendationSettings(PriorityWeights weights, Targets targets, Grace grace, int cardsPerWeek) {

    public static final RecommendationSettings DEFAULT =
            new RecommendationSettings(PriorityWeights.DEFAULT, new Targets(60, 90, 60), new Grace(90, 20, 28), 5);

    private static final int HUNDRED = 100;
    private static final int LONGEST = 365;
    private static final int MOST_CARDS = 100;

    /** @throws IllegalArgumentException for cards outside 1 to 100 */
    public RecommendationSettings {
        if (cardsPerWeek < 1 || cardsPerWeek > MOST_CARDS) {
            throw new IllegalArgumentException("Cards per person and week are 1 to 100, not " + cardsPerWeek);
        }
    }

    private static void percent(int percent) {
        if (percent < 1 || percent > HUNDRED) {
            throw new IllegalArgumentException("A percentage here is 1 to 100, not " + percent);
        }
    }

    private static void days(int days) {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("Days of grace are 0 to 365, not " + days);
        }
    }

    /**
     * What trainings aim at.
     *
     * @param usagePercent the usage that a training aims at
     * @param deploymentPercent the share of seats that should be given to people
     * @param scorePercent the share of a category's points that a training aims at
     */
    public record Targets(int usagePercent, int deploymentPercent, int scorePercent) {

        /** @throws IllegalArgumentException for a percentage outside 1 to 100 */
        public Targets {
            percent(usagePercent);
            percent(deploymentPercent);
            percent(scorePercent);
        }
    }

    /**
     * For how long new customers and newly assigned seats are left alone.
     *
     * @param newCustomerDays days for which a customer counts as new
     * @param seatGrowthPercent seats that grew by so much within the days below are just assigned
     * @param seatDays days for which seats count as newly assigned
     */
    public record Grace(int newCustomerDays, int seatGrowthPercent, int seatDays) {

        /** @throws IllegalArgumentException for a percentage outside 1 to 100, or days outside 0 to 365 */
        public Grace {
            percent(seatGrowthPercent);
            days(newCustomerDays);
            days(seatDays);
        }
    }
}
