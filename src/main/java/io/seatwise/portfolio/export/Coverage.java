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
 * @param title of the Summary: the partner's or the customer's name
 * @param subtitle what kind of workbook it is
 * @param assignedTo the account manager whose customers alone are in; null when the partner's whole portfolio is
 * @param filter the filter in words
 * @param order the sort order in words
 * @param actor who took it
 * @param trend the days of the last half year on which figures arrived, oldest first
 */
record Coverage(
        String title,
        String subtitle,
        @Nullable String assignedTo,
        String filter,
        String order,
        boolean archived,
        String actor,
        Instant created,
        Thresholds thresholds,
        List<SourceDate> sources,
        List<DayPosition> trend) {}
