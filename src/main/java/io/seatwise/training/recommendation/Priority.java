package io.seatwise.training.recommendation;

import io.seatwise.training.recommendation.MeasuredUplift.Uplift;
import io.seatwise.training.recommendation.rule.Fact;
import io.seatwise.training.recommendation.rule.SubjectFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A priority, 0 to 100, and its factors. A factor that is not known is neutral and keeps its weight, so that evidence
 * never ranks a card below one without evidence.
 *
 * @param value the sum of value times weight over the factors, to 12 decimals
 * @see <a href="../../../../../../../docs/decisions/092-priority.md">decision 092</a>
 */
public record Priority(double value, List<PriorityFactor> factors) {

    /** The value of a factor that is not known. */
    static final double NEUTRAL = 50;

    /** Seats or people below target at which the factor reaches 100. */
    private static final double MAX_SEATS = 1_000;

    /** Money a year at risk at which the factor reaches 100. */
    private static final double MAX_VALUE = 100_000;

    private static final double RENEWAL_HORIZON_DAYS = 365;

    /** Parts of the scale for each percentage point of trend or uplift, from the neutral value. */
    private static final double PER_POINT = 5;

    private static final double WHOLE = 100;

    /** Far more than differences that count have, and fewer than binary fractions falsify. */
    private static final int DECIMALS = 12;

    /**
     * @param belowTarget seats, people or entitlements below target; null when unknown
     * @param categoryGap the share of a category's target that is missing, 0 to 100; null for a card about no category
     */
    public static Priority of(
            SubjectFacts subject,
            @Nullable BigDecimal belowTarget,
            @Nullable BigDecimal categoryGap,
            @Nullable Uplift uplift,
            PriorityWeights weights) {
        Map<FactorCode, Double> known = new EnumMap<>(FactorCode.class);
        put(known, FactorCode.ENTITLEMENTS_BELOW_TARGET, belowTarget == null ? null : log(belowTarget, MAX_SEATS));
        AnnualValue atRisk = valueAtRisk(subject);
        put(known, FactorCode.ANNUAL_VALUE_AT_RISK, atRisk == null ? null : log(atRisk.amount(), MAX_VALUE));
        put(known, FactorCode.DAYS_TO_RENEWAL, renewal(subject));
        put(known, FactorCode.TREND, trend(subject));
        put(known, FactorCode.MEASURED_UPLIFT, uplift == null ? null : NEUTRAL + PER_POINT * uplift.points());
        put(known, FactorCode.CATEGORY_GAP, categoryGap == null ? null : categoryGap.doubleValue());
        return of(known, weights);
    }

    /** @param known values of the known factors, 0 to 100 */
    public static Priority of(Map<FactorCode, Double> known, PriorityWeights weights) {
        List<FactorCode> codes = new ArrayList<>(FactorCode.OF_EVERY_CARD);
        if (known.containsKey(FactorCode.CATEGORY_GAP)) {
            codes.add(FactorCode.CATEGORY_GAP);
        }
        int sum = codes.stream().mapToInt(weights::of).sum();
        List<PriorityFactor> factors = codes.stream()
                .map(code -> new PriorityFactor(
                        code,
                        known.getOrDefault(code, NEUTRAL),
                        sum == 0 ? 1.0 / codes.size() : (double) weights.of(code) / sum,
                        known.containsKey(code)))
                .toList();
        return new Priority(sum(factors), factors);
    }

    /** The priority for readers who may not see money, from which no amount can be computed back. */
    double withoutMoney() {
        return sum(factors.stream().map(PriorityFactor::withoutMoney).toList());
    }

    /** Rounds off what binary fractions add: two priorities that are equal must tie, so that their values decide. */
    private static double sum(List<PriorityFactor> factors) {
        double sum = factors.stream()
                .mapToDouble(factor -> factor.value() * factor.weight())
                .sum();
        return BigDecimal.valueOf(sum).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
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

    /** Scales by logarithm: ten times as much is not ten times as urgent. */
    private static double log(BigDecimal amount, double most) {
        return Math.log1p(Math.max(0, amount.doubleValue())) / Math.log1p(most) * WHOLE;
    }

    /**
     * Computes the yearly value of the entitlements that go unused; of the seats that are not assigned where usage is
     * unknown. Null without a value, or in several currencies.
     */
    public static @Nullable AnnualValue valueAtRisk(SubjectFacts subject) {
        AnnualValue value = subject.annualValue();
        if (value == null) {
            return null;
        }
        BigDecimal used = subject.value(Fact.USAGE_PERCENT);
        if (used == null) {
            used = subject.value(Fact.DEPLOYMENT_PERCENT);
        }
        BigDecimal unused = used == null
                ? BigDecimal.ONE
                : BigDecimal.ONE
                        .subtract(used.movePointLeft(2), MathContext.DECIMAL64)
                        .max(BigDecimal.ZERO);
        return value.times(unused);
    }

    private static @Nullable Double renewal(SubjectFacts subject) {
        var day = subject.seats().nextRenewal();
        return day == null
                ? null
                : (1 - ChronoUnit.DAYS.between(subject.account().today(), day) / RENEWAL_HORIZON_DAYS) * WHOLE;
    }

    private static @Nullable Double trend(SubjectFacts subject) {
        BigDecimal fall = subject.value(Fact.FALL_POINTS);
        return fall == null ? null : NEUTRAL + PER_POINT * fall.doubleValue();
    }
}
