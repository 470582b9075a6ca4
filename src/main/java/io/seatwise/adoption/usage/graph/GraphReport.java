package io.seatwise.adoption.usage.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of Microsoft Graph about a whole organisation, recognised by its header.
 *
 * @param names as Graph calls it; several where several reports have the same header, so that nobody can tell them
 *     apart
 * @param measures the columns with numbers
 * @param seriesColumn the column that makes several lines of one day: product or site type; null without
 * @param dated whether each line is about one day; else about a period, or the day of the report
 * @param overPeriod whether lines are about a period that the report names
 */
record GraphReport(
        List<String> names, List<String> measures, @Nullable String seriesColumn, boolean dated, boolean overPeriod) {

    /** What it is stored under. */
    String code() {
        return names.getFirst();
    }
}
