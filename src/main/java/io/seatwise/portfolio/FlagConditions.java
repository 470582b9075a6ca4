package io.seatwise.portfolio;

import io.seatwise.licensing.Flag;
import io.seatwise.licensing.Thresholds;
import java.time.LocalDate;
import java.util.Map;

/**
 * The flags of a customer as SQL conditions on its row of metrics ({@code m}), so that a filter, a column and a total
 * can never disagree. They compare exactly: counts are multiplied out instead of divided.
 */
final class FlagConditions {

    private static final int RENEWAL_DAYS = 30;
    private static final int STALE_DAYS = 10;

    private FlagConditions() {}

    /** The condition for one flag; never true where a figure it needs is missing. */
    static String of(Flag flag) {
        return switch (flag) {
            case INFLATED -> "m.inflated";
            case OVER_DEPLOYED -> "(m.sold > 0 and m.assigned > m.sold)";
            case LOW_ADOPTION -> below("m.active", "m.entitled", "lowAdoption");
            case LOW_DEPLOYMENT -> below("m.assigned", "m.sold", "lowDeployment");
            case RENEWAL_SOON -> "(m.next_renewal >= :today and m.next_renewal <= :renewalSoon)";
            case GRACE -> "m.grace";
            case STALE_DATA -> "m.as_of < :staleBefore";
        };
    }

    /** What the conditions of {@link #of} need. */
    static void addParameters(Map<String, Object> parameters, Thresholds thresholds, LocalDate today) {
        parameters.put("lowAdoption", thresholds.lowAdoptionPercent());
        parameters.put("lowDeployment", thresholds.lowDeploymentPercent());
        parameters.put("today", today);
        parameters.put("renewalSoon", today.plusDays(RENEWAL_DAYS));
        parameters.put("staleBefore", today.minusDays(STALE_DAYS));
    }

    /** Numerator / denominator is at least the percentage in this parameter, inclusive. */
    static String atLeast(String numerator, String denominator, String parameter) {
        return compared(numerator, denominator, ">=", parameter);
    }

    /** Numerator / denominator is at most the percentage in this parameter, inclusive. */
    static String atMost(String numerator, String denominator, String parameter) {
        return compared(numerator, denominator, "<=", parameter);
    }

    private static String below(String numerator, String denominator, String parameter) {
        return compared(numerator, denominator, "<", parameter);
    }

    private static String compared(String numerator, String denominator, String operator, String parameter) {
        return "(%2$s > 0 and cast(%1$s as numeric(30, 6)) * 100 %3$s cast(:%4$s as numeric(30, 6)) * %2$s)"
                .formatted(numerator, denominator, operator, parameter);
    }
}
