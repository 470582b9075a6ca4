package io.seatwise.adoption.groups;

import io.seatwise.base.Ratio;
import java.math.BigDecimal;

/**
 * The share of a group's people as it is shown. As soon as one group of an attribute is hidden or has fewer than 30
 * people, all rates of that attribute are shown in steps of five percent, and at the ends as "5 % or less" and "95 % or
 * more": an exact rate of a large group would give away that of the small one beside it.
 *
 * @param percent exact with one decimal, or the step
 */
public record GroupRate(BigDecimal percent, Precision precision) {

    /** How exactly it is said. */
    public enum Precision {
        /** One decimal. */
        EXACT,
        /** To the nearest five percent. */
        ROUNDED,
        /** Five percent or less. */
        AT_MOST,
        /** 95 percent or more. */
        AT_LEAST
    }

    private static final long STEP = 5;
    private static final long LOWEST = STEP;
    private static final long HIGHEST = 100 - STEP;

    static GroupRate exact(long part, long base) {
        return new GroupRate(new Ratio(part, base).percent(), Precision.EXACT);
    }

    static GroupRate rounded(long part, long base) {
        long step = step(part, base);
        Precision precision =
                step == LOWEST ? Precision.AT_MOST : step == HIGHEST ? Precision.AT_LEAST : Precision.ROUNDED;
        return new GroupRate(BigDecimal.valueOf(step).setScale(1), precision);
    }

    /** 5 to 95: the nearest step, halves up. */
    static long step(long part, long base) {
        long nearest = STEP * ((40 * part + base) / (2 * base));
        return Math.clamp(nearest, LOWEST, HIGHEST);
    }

    /** The least part of this base that is shown as this part is. */
    static long least(long part, long base) {
        long step = step(part, base);
        long low = 0;
        long high = part;
        while (low < high) {
            long middle = (low + high) / 2;
            if (step(middle, base) < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The greatest part of this base that is shown as this part is. */
    static long greatest(long part, long base) {
        return base - least(base - part, base, step(part, base));
    }

    /** The least number of people who did not, so that the rate is still shown as {@code step}. */
    private static long least(long without, long base, long step) {
        long low = 0;
        long high = without;
        while (low < high) {
            long middle = (low + high) / 2;
            if (step(base - middle, base) > step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
