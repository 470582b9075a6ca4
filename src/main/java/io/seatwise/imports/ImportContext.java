package io.seatwise.imports;

import io.seatwise.ids.ImportId;
import io.seatwise.imports.columns.ReadingRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a session knows of its run.
 *
 * @param runId the run's id, kept with the rows it writes
 * @param now the instant of the run
 * @param today the UTC day of {@code now}
 */
public record ImportContext(ImportId runId, Instant now, LocalDate today, ImportOptions.Hints hints) {

    /** How cells are read where the file leaves it open. */
    public ReadingRules rules() {
        return new ReadingRules(hints.decimal() == null ? null : hints.decimal().sign(), null, today);
    }

    public ImportContext(ImportId runId, Instant now, LocalDate today) {
        this(runId, now, today, ImportOptions.Hints.NONE);
    }

    /** What the run's sender has said, at this instant. */
    public static ImportContext of(ImportRun run, Instant now) {
        return new ImportContext(
                run.id(),
                now,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                run.options().hints());
    }

    /** The same for a file that is never a full list. */
    public ImportContext asAdditions() {
        return new ImportContext(
                runId,
                now,
                today,
                new ImportOptions.Hints(hints.customer(), ListMode.ADDITIONS, hints.decimal(), hints.priceBasis()));
    }

    /** Whether those known that the file does not name are to be marked. */
    public boolean isFullList() {
        return hints.list() == ListMode.FULL;
    }
}
