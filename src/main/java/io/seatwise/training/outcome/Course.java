package io.seatwise.training.outcome;

import io.seatwise.adoption.benchmark.SizeBand;
import io.seatwise.ids.CustomerId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The trajectory of a customer's figure around a training, in percent: the value of each day, null for unknown.
 *
 * @param before on the {@link #BEFORE} days before the start, the last of them the start itself
 * @param after on the {@link #AFTER} days after the end
 */
record Course(Customer customer, List<@Nullable Double> before, List<@Nullable Double> after) {

    /** Four windows of 28 days that do not overlap: a figure covers activity in the 28 days up to its day. */
    static final List<Integer> BEFORE = List.of(84, 56, 28, 0);

    /** The days after the end on which an outcome is measured. */
    static final List<Integer> AFTER = List.of(28, 56, 84);

    private static final int FEWEST_EARLIER = 2;

    /** Whom a course is of, and what peers are matched by. */
    record Customer(
            CustomerId customer,
            @Nullable SizeBand size,
            @Nullable String region) {}

    /** The figure at the start; null when unknown. */
    @Nullable
    Double level() {
        return before.getLast();
    }

    /**
     * How far the figure at the start lies above what it was on average before: its direction, and at the same time what
     * a single low day would win back by itself. Null where fewer than two earlier figures are known.
     */
    @Nullable
    Double momentum() {
        List<Double> earlier = before.subList(0, before.size() - 1).stream()
                .filter(Objects::nonNull)
                .toList();
        Double level = level();
        if (level == null || earlier.size() < FEWEST_EARLIER) {
            return null;
        }
        return level
                - earlier.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Whether {@link #momentum()} is known, without computing it: peers are searched among all customers. */
    boolean hasMomentum() {
        int earlier = 0;
        for (int day = 0; day < before.size() - 1; day++) {
            if (before.get(day) != null) {
                earlier++;
            }
        }
        return level() != null && earlier >= FEWEST_EARLIER;
    }

    /** The change from the start to this point after the end; null when either is unknown. */
    @Nullable
    Double change(int point) {
        Double level = level();
        Double then = after.get(point);
        return level == null || then == null ? null : then - level;
    }

    /** Whether no figure behind a change up to this day is inflated, that is above 100 %. */
    boolean isPlain(int point) {
        Double level = level();
        Double then = after.get(point);
        return (level == null || level <= 100) && (then == null || then <= 100);
    }
}
