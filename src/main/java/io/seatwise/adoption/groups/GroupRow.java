package io.seatwise.adoption.groups;

import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file: the figures of a group and insight.
 *
 * @param group null for the organisation as a whole
 * @param people all people of the group
 */
record GroupRow(
        CustomerId customer, LocalDate day, @Nullable GroupKey group, GroupInsight insight, long people, Share share) {

    /** What makes it the same row, however its names are spelt. */
    record Key(CustomerId customer, LocalDate day, @Nullable GroupKey group, GroupInsight insight) {}

    Key key() {
        return new Key(customer, day, group == null ? null : group.plain(), insight);
    }

    /**
     * Those who did it.
     *
     * @param numerator those of the denominator who did it
     * @param denominator the people of the group whom the insight is about
     */
    record Share(long numerator, long denominator) {}
}
