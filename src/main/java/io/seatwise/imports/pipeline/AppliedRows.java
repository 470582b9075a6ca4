package io.seatwise.imports.pipeline;

import io.seatwise.base.TableStatistics;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.SourceLine;
import java.util.List;

/** Stores checked rows in the caller's transaction and refreshes the statistics of growing tables. */
final class AppliedRows<R> implements CheckedRows<R> {

    private final FileKind.Session<R> session;
    private final TableStatistics statistics;
    private int batches;
    private long rowsApplied;

    AppliedRows(FileKind.Session<R> session, TableStatistics statistics) {
        this.session = session;
        this.statistics = statistics;
    }

    @Override
    public void take(List<R> rows, List<SourceLine> lines, Faults faults) {
        session.apply(rows, lines, faults);
        rowsApplied += rows.size();
        batches++;
        // After the first, second, fourth and so on: the tables have doubled
        if (Integer.bitCount(batches) == 1) {
            statistics.refreshGrown();
        }
    }

    @Override
    public Changes finish() {
        Changes changes = session.finish();
        statistics.refreshGrown();
        return changes;
    }

    long rowsApplied() {
        return rowsApplied;
    }
}
