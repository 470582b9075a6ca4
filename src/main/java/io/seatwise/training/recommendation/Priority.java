package io.seatwise.training.recommendation;

import io.seatwise.training.recommendation.MeasuredUplift.Uplift;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A priority, 0 to 100, and what it is made of. A factor that is not known is left out and the others share its weight;
 * where nothing is known the priority is 0.
 *
 * @param value exactly the sum of value times weight over the factors
 */
record Priority(double value, List<PriorityFactor> factors) {

    /** So many seats or people below the target are the most there is. */
    private static final double MOST_SEATS = 1_000;

    /** So much a year at risk is the most there is. */
    private static final double MOST_VALUE = 100_000;

    private static final double RENEWAL_HORIZON_DAYS = 365;

    /** So many percentage points up or down in 84 days are the ends of the scale. */
    private static final double MOST_CHANGE = 10;

    /** So many measured percentage points are the most there is. */
    private static final double MOST_UPLIFT = 20;

    private static final double WHOLE = 100;
    private static final double HALF = 50;

    static Priority of(
            SubjectFacts subject, @Nullable BigDecimal belowTarget, @Nullable Uplift uplift, PriorityWeights weights) {
        Map<FactorCode, Double> known = new EnumMap<>(FactorCode.class);
        put(known, FactorCode.ENTITLEMENTS_BELOW_TARGET, belowTarget == null ? null : log(belowTarget, MOST_SEATS));
        put(known, FactorCode.ANNUAL_VALUE_AT_RISK, valueAtRisk(subject));
        put(known, FactorCode.DAYS_TO_RENEWAL, renewal(subject));
        put(known, FactorCode.TREND, trend(subject));
        put(known, FactorCode.MEASURED_UPLIFT, uplift == null ? null : uplift.points() / MOST_UPLIFT * WHOLE);
        return of(known, weights);
    }

    /** @param known values of the known factors, 0 to 100 */
    static Priority of(Map<FactorCode, Double> known, PriorityWeights weights) {
        Map<FactorCode, Double> values = known.isEmpty() ? Map.of(FactorCode.ENTITLEMENTS_BELOW_TARGET, 0.0) : known;
        int sum = values.keySet().stream().mapToInt(weights::of).sum();
        List<PriorityFactor> factors = new EnumMap<>(values)
                .entrySet().stream()
                        .map(entry -> new PriorityFactor(
                                entry.getKey(),
                                entry.getValue(),
                                sum == 0 ? 1.0 / values.size() : (double) weights.of(entry.getKey()) / sum))
                        .toList();
        double priority = 0;
        for (PriorityFactor factor : factors) {
            priority += factor.value() * factor.weight();
        }
        return new Priority(priority, factors);
    }

    private static void put(Map<FactorCode, Double> known, FactorCode code, @Nullable Double value) {
        if (value != null) {
            known.put(
                    code,
                    BigDecimal.valueOf(Math.clamp(value, 0, WHOLE))
                            .setScale(1, RoundingMode.HALF_UP)
                            .doubleValue());
        }
    }

    /** Ten times as much is not ten times as urgent: 100 at {@code most}, half of it at about its square root. */
    private static double log(BigDecimal amount, double most) {
        return Math.log1p(Math.max(0, amount.doubleValue())) / Math.log1p(most) * WHOLE;
    }

    /** What is paid for seats that are not used; as long as use is not known, for seats that nobody has. */
    private static @Nullable Double valueAtRisk(SubjectFacts subject) {
        BigDecimal value = subject.annualValue();
        if (value == null) {
            return null;
        }
        BigDecimal used = subject.value(Fact.USAGE_PERCENT);
        if (used == null) {
            used = subject.value(Fact.DEPLOYMENT_PERCENT);
        }
        double unused = used == null ? 1 : Math.max(0, 1 - used.doubleValue() / WHOLE);
        return log(BigDecimal.valueOf(value.doubleValue() * unused), MOST_VALUE);
    }

    private static @Nullable Double renewal(SubjectFacts subject) {
        var day = subject.seats().nextRenewal();
        return day == null
                ? null
                : (1 - ChronoUnit.DAYS.between(subject.account().today(), day) / RENEWAL_HORIZON_DAYS) * WHOLE;
    }

    private static @Nullable Double trend(SubjectFacts subject) {
        BigDecimal fall = subject.value(Fact.FALL_POINTS);
        return fall == null ? null : HALF + fall.doubleValue() / MOST_CHANGE * HALF;
    }
}
