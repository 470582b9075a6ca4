package io.seatwise.exports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who took which file, when, with which filter. */
public record ExportRecord(ExportId id, Request request, String fileName, State state, Size size, Period period) {

    /**
     * What was asked for, and by whom.
     *
     * @param report the {@link Report#key()}
     * @param subject a customer's tenant id, or empty for a whole portfolio
     * @param query the filter and the sort order as URL query parameters
     */
    public record Request(String report, String subject, String query, String actor) {}

    /**
     * How large the file is; of one that was broken off, what had been written.
     *
     * @param rows table rows
     */
    public record Size(long rows, long bytes) {}

    /** When it was written. */
    public record Period(Instant startedAt, @Nullable Instant finishedAt) {}

    /** How far it came. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
