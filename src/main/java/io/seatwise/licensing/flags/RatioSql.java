package io.seatwise.licensing.flags;

/**
 * Compares a ratio of two columns with a percentage in a parameter, exactly: the counts are multiplied out instead of
 * divided. Never true where a count is missing or the denominator is zero, as with {@link io.seatwise.base.Ratio}.
 */
public final class RatioSql {

    private RatioSql() {}

    /** Numerator / denominator is below the percentage. */
    public static String below(String numerator, String denominator, String parameter) {
        return compared(numerator, denominator, "<", parameter);
    }

    /** Numerator / denominator is at least the percentage. */
    public static String atLeast(String numerator, String denominator, String parameter) {
        return compared(numerator, denominator, ">=", parameter);
    }

    /** Numerator / denominator is at most the percentage. */
    public static String atMost(String numerator, String denominator, String parameter) {
        return compared(numerator, denominator, "<=", parameter);
    }

    private static String compared(String numerator, String denominator, String operator, String parameter) {
        return "(%2$s > 0 and cast(%1$s as numeric(30, 6)) * 100 %3$s cast(:%4$s as numeric(30, 6)) * %2$s)"
                .formatted(numerator, denominator, operator, parameter);
    }
}
