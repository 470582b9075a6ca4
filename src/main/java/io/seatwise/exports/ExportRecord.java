package io.seatwise.exports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who took which file, when, with which filter.
 *
 * @param report the {@link Report#key()}
 * @param subject a customer's tenant id, or empty for a whole portfolio
 * @param query the filter and the sort order as URL query parameters
 * @param rows table rows in the file; of one that was broken off, the rows that had been written
 */
public record ExportRecord(
        ExportId id,
        String report,
        String fileName,
        String subject,
        String query,
        String actor,
        State state,
        long rows,
        long bytes,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How far it came. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
