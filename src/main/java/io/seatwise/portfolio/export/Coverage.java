package io.seatwise.portfolio.export;

import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.SourceDate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook covers, in words and dates.
 *
 * @param trend the days of the last half year on which figures arrived, oldest first
 */
record Coverage(
        Heading heading,
        Selection selection,
        Taken taken,
        Thresholds thresholds,
        List<SourceDate> sources,
        List<DayPosition> trend) {

    /**
     * What the Summary is headed with.
     *
     * @param title the partner's or the customer's name
     * @param subtitle what kind of workbook it is
     */
    record Heading(String title, String subtitle) {}

    /**
     * Which customers are in, and in which order.
     *
     * @param assignedTo the account manager whose customers alone are in; null when the partner's whole portfolio is
     * @param filter the filter in words
     * @param order the sort order in words
     */
    record Selection(@Nullable String assignedTo, String filter, String order, boolean archived) {}

    /** Who took it, and when. */
    record Taken(String actor, Instant created) {}
}
