package io.seatwise.imports;

import io.seatwise.ids.ImportId;
import io.seatwise.imports.received.ImportFiles.Received;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One file brought in, or on its way.
 *
 * @param kind null until it is recognised
 * @param options what the sender said about the file
 */
public record ImportRun(
        ImportId id, @Nullable String kind, SentFile file, ImportOptions options, Result result, History history) {

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
                new SentFile(FileName.plain(fileName), file.size(), file.sha256(), true),
                options,
                new Result(ImportState.QUEUED, 0, new Rows(0, 0, 0), null, null, ImportSummary.NONE),
                new History(submittedBy, submittedAt, null, null));
    }

    public String fileName() {
        return file.name();
    }

    public ImportState state() {
        return result.state();
    }

    public ImportSummary summary() {
        return result.summary();
    }

    public boolean isUndone() {
        return history.undoneAt() != null;
    }

    /** Whether only its header was unknown, so that it can be read through a mapping. */
    public boolean isMappable() {
        return state() == ImportState.REJECTED && file.kept() && options.mode() == ImportMode.VALIDATE && kind == null;
    }

    /** Whether it was read to the end with nothing wrong but single rows, so that the good ones can be applied. */
    public boolean isRejectedForRowsOnly() {
        long rejected = result.rows().rejected();
        return state() == ImportState.REJECTED
                && file.kept()
                && rejected > 0
                && rejected < result.rows().read();
    }

    /**
     * The file of an import.
     *
     * @param name as the sender's machine calls it, without its folder
     * @param size in bytes
     * @param hash SHA-256 of its content, in hexadecimal
     * @param kept whether the file is still there, so that a checked one can be applied
     */
    public record SentFile(String name, long size, String hash, boolean kept) {}

    /**
     * How far an import has come and what it found.
     *
     * @param percentDone of a running import, 0 to 100
     * @param fromDay the first day that the figures are for; null for kinds without a day
     * @param toDay the last day that the figures are for; null for kinds without a day
     */
    public record Result(
            ImportState state,
            int percentDone,
            Rows rows,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate toDay,
            ImportSummary summary) {}

    /** The numbers of rows of a file. */
    public record Rows(long read, long applied, long rejected) {}

    /**
     * Who brought a file in, and when.
     *
     * @param submittedBy the name of the person or token, for reading
     * @param finishedAt null while the import is on its way
     * @param undoneAt null unless the import was undone
     */
    public record History(
            String submittedBy,
            Instant submittedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant undoneAt) {}
}
