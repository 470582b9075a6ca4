package io.seatwise.imports;

import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.received.ImportFiles.Received;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One file brought in, or on its way.
 *
 * @param kind null until it is recognised
 * @param percentDone how far a running one has come, 0 to 100
 * @param fromDay the first day the figures are for; null for kinds without a day
 * @param appliedNumber the order in which runs were applied; null for others
 * @param fileKept whether the file is still there, so that a checked one can be applied
 * @param customer whose file it is, as the sender said; null when not said
 * @param list whether a list is taken as the full one
 * @param decimal the decimal sign that the sender named; null when the sender named none
 * @param priceBasis what the sender says the unit price of a price list is for; null when not said
 * @param mapping the name of the mapping that the file is read with; null for a file of a known kind
 */
public record ImportRun(
        ImportId id,
        @Nullable String kind,
        String fileName,
        long sizeBytes,
        String contentHash,
        ImportState state,
        ImportMode mode,
        OnError onError,
        long rowsRead,
        long rowsApplied,
        long rowsRejected,
        int percentDone,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate toDay,
        ImportSummary summary,
        String submittedBy,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt,
        @Nullable Long appliedNumber,
        boolean fileKept,
        @Nullable CustomerId customer,
        ListMode list,
        @Nullable String mapping,
        @Nullable DecimalSign decimal,
        @Nullable PriceBasis priceBasis) {

    /** A received file that waits for its turn. */
    public static ImportRun queued(
            ImportId id,
            String fileName,
            Received file,
            ImportOptions options,
            String submittedBy,
            Instant submittedAt) {
        return new ImportRun(
                id,
                null,
                FileName.plain(fileName),
                file.size(),
                file.sha256(),
                ImportState.QUEUED,
                options.mode(),
                options.onError(),
                0,
                0,
                0,
                0,
                null,
                null,
                ImportSummary.NONE,
                submittedBy,
                submittedAt,
                null,
                null,
                null,
                null,
                null,
                true,
                options.customer(),
                options.list(),
                options.mapping(),
                options.decimal(),
                options.priceBasis());
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    /** Whether only its header was unknown, so that it can be read through a mapping. */
    public boolean isMappable() {
        return state == ImportState.REJECTED && fileKept && mode == ImportMode.VALIDATE && kind == null;
    }

    /** Whether it was read to the end with nothing wrong but single rows, so that the good ones can be applied. */
    public boolean isRejectedForRowsOnly() {
        return state == ImportState.REJECTED && fileKept && rowsRejected > 0 && rowsRejected < rowsRead;
    }
}
