package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.ImportId;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down how far a run is, every three seconds at most and in a transaction of its own, and hears there whether
 * the run should end.
 */
final class Progress {

    // Each report is a commit, and on H2 a commit writes all that the import has not written yet
    private static final long NANOS_BETWEEN = 3_000_000_000L;
    private static final int ROWS_BETWEEN = 200;

    /** Somebody asked for the end of the run. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The application stops; the run is begun again after its next start. */
    static final class Stopping extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final PartnerTransactions transactions;
    private final ImportRuns runs;
    private final PartnerScope scope;
    private final ImportId run;
    private final BooleanSupplier stopping;
    private @Nullable String kind;
    private int from;
    private int to = 100;
    private long rows;
    private long last = System.nanoTime();

    Progress(
            PartnerTransactions transactions,
            ImportRuns runs,
            PartnerScope scope,
            ImportId run,
            BooleanSupplier stopping) {
        this.transactions = transactions;
        this.runs = runs;
        this.scope = scope;
        this.run = run;
        this.stopping = stopping;
    }

    void kind(String name) {
        kind = name;
    }

    /** The next pass over the file moves the percentage between these two. */
    void phase(int fromPercent, int toPercent) {
        from = fromPercent;
        to = toPercent;
        report(0);
    }

    /** One more row was read; {@code rowsRead} is how many in all. */
    void row(long rowsRead, double fraction) {
        rows = rowsRead;
        if (rowsRead % ROWS_BETWEEN == 0 && System.nanoTime() - last >= NANOS_BETWEEN) {
            report(fraction);
        }
    }

    /** Writes it down now. */
    void report(double fraction) {
        last = System.nanoTime();
        if (stopping.getAsBoolean()) {
            throw new Stopping();
        }
        int percent = from + (int) ((to - from) * fraction);
        if (transactions.apart(scope, () -> runs.progress(scope, run, kind, rows, percent))) {
            throw new Cancelled();
        }
    }
}
