package io.seatwise.training.recommendation;

/**
 * The weights of the factors, in parts of their sum. The weights of a recommendation are those of its
 * factors, scaled to sum to 1.
 *
 * @param categoryGap counts for cards about a score category alone
 */
public record PriorityWeights(
        int entitlementsBelowTarget,
        int annualValueAtRisk,
        int daysToRenewal,
        int trend,
        int measuredUplift,
        int categoryGap) {

    public static final PriorityWeights DEFAULT = new PriorityWeights(35, 20, 15, 15, 15, 35);

    private static final int MOST = 1_000;

    /** @throws IllegalArgumentException for a weight outside 0 to 1,000, or when all are 0 */
    public PriorityWeights {
        int sum = 0;
        for (int weight :
                new int[] {entitlementsBelowTarget, annualValueAtRisk, daysToRenewal, trend, measuredUplift, categoryGap
                }) {
            if (weight < 0 || weight > MOST) {
                throw new IllegalArgumentException("A weight is 0 to 1000, not " + weight);
            }
            sum += weight;
        }
        if (sum == 0) {
            throw new IllegalArgumentException("At least one weight has to be above 0.");
        }
    }

    public int of(FactorCode code) {
        return switch (code) {
            case ENTITLEMENTS_BELOW_TARGET -> entitlementsBelowTarget;
            case ANNUAL_VALUE_AT_RISK -> annualValueAtRisk;
            case DAYS_TO_RENEWAL -> daysToRenewal;
            case TREND -> trend;
            case MEASURED_UPLIFT -> measuredUplift;
            case CATEGORY_GAP -> categoryGap;
        };
    }
}
