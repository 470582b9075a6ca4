package io.seatwise.training.recommendation.rule;

import io.seatwise.training.recommendation.PriorityWeights;

/**
 * What a partner sets for all rules.
 *
 * @param targetUsagePercent the usage that a training aims at
 * @param targetDeploymentPercent the share of seats that should be given to people
 * @param targetScorePercent the share of a category's points that a training aims at
 * @param newCustomerDays days for which a customer counts as new
 * @param seatGrowthPercent seats that grew by so much within the days below are just assigned
 * @param seatGraceDays days for which seats count as newly assigned
 * @param cardsPerWeek how many cards a person of the training team works on in a week
 */
public record RecommendationSettings(
        PriorityWeights weights,
        int targetUsagePercent,
        int targetDeploymentPercent,
        int targetScorePercent,
        int newCustomerDays,
        int seatGrowthPercent,
        int seatGraceDays,
        int cardsPerWeek) {

    public static final RecommendationSettings DEFAULT =
            new RecommendationSettings(PriorityWeights.DEFAULT, 60, 90, 60, 90, 20, 28, 5);

    private static final int HUNDRED = 100;
    private static final int LONGEST = 365;
    private static final int MOST_CARDS = 100;

    /** @throws IllegalArgumentException for a percentage outside 1 to 100, days outside 0 to 365, or cards outside 1 to 100 */
    public RecommendationSettings {
        percent(targetUsagePercent);
        percent(targetDeploymentPercent);
        percent(targetScorePercent);
        percent(seatGrowthPercent);
        days(newCustomerDays);
        days(seatGraceDays);
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
}
