package io.seatwise.imports;

import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.columns.ReadingRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of its run.
 *
 * @param runId the run's id, kept with the rows it writes
 * @param now the instant of the run
 * @param today the UTC day of {@code now}
 * @param customer the tenant id given with the upload, for kinds that need one; null when none was given
 * @param decimal the decimal sign that the sender named
 * @param list whether the file is the full list of its kind
 * @param priceBasis what the sender says the unit price of a price list is for; null when not said
 */
public record ImportContext(
        ImportId runId,
        Instant now,
        LocalDate today,
        @Nullable CustomerId customer,
        ListMode list,
        @Nullable DecimalSign decimal,
        @Nullable PriceBasis priceBasis) {

    /** How cells are read where the file leaves it open. */
    public ReadingRules rules() {
        return new ReadingRules(decimal == null ? null : decimal.sign(), null, today);
    }

    public ImportContext(ImportId runId, Instant now, LocalDate today) {
        this(runId, now, today, null, ListMode.ADDITIONS, null, null);
    }

    /** What the run's sender has said, at this instant. */
    public static ImportContext of(ImportRun run, Instant now) {
        return new ImportContext(
                run.id(),
                now,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                run.options().customer(),
                run.options().list(),
                run.options().decimal(),
                run.options().priceBasis());
    }

    /** The same for a file that is never a full list. */
    public ImportContext asAdditions() {
        return new ImportContext(runId, now, today, customer, ListMode.ADDITIONS, decimal, priceBasis);
    }

    /** Whether those known that the file does not name are to be marked. */
    public boolean isFullList() {
        return list == ListMode.FULL;
    }
}
