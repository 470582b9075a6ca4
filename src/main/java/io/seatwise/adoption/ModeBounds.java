package io.seatwise.adoption;

import java.util.Arrays;

/**
 * Between how many people used at least two modes, when only the number of people in each mode is known. Both bounds
 * are tight. Source: domain/adoption-score.md, section 1.0.1.
 *
 * @param low the fewest people that can have used two modes
 * @param high the most
 */
public record ModeBounds(long low, long high) {

    /**
     * The bounds for two or three modes.
     *
     * @param enabled people who could, at least the largest of the modes
     * @param activeByMode distinct people active in each mode, two or three numbers in any order
     */
    public static ModeBounds of(long enabled, long... activeByMode) {
        long[] active = activeByMode.clone();
        Arrays.sort(active);
        if (active.length < 2 || active.length > 3) {
            throw new IllegalArgumentException("Two or three modes, not " + active.length);
        }
        if (active[0] < 0 || active[active.length - 1] > enabled) {
            throw new IllegalArgumentException("Nobody can be active beyond the " + enabled + " enabled");
        }
        return active.length == 2
                ? new ModeBounds(Math.max(0, active[0] + active[1] - enabled), active[0])
                : ofThree(enabled, active[2], active[1], active[0]);
    }

    private static ModeBounds ofThree(long enabled, long most, long middle, long least) {
        long sum = most + middle + least;
        long low = Math.max(Math.max(0, most + middle - enabled), Math.ceilDiv(sum - enabled, 2));
        long high = Math.min(Math.min(enabled, middle + least), sum / 2);
        return new ModeBounds(low, high);
    }
}
