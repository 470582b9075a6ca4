package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.TableStatistics;
import io.seatwise.base.tabular.RowSink;
import io.seatwise.base.tabular.TabularFile;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.FileRow;
import io.seatwise.imports.mapping.FileMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second reading of a file: hands the good rows to the kind, in the caller's transaction. */
final class FileApply<R> implements RowSink {

    private final FileInput input;
    private final FileKind<R> kind;
    private final @Nullable FileMapping mapping;
    private final FileKind.Session<R> session;
    private final ImportContext context;
    private final BitSet rejectedLines;
    private final Progress progress;
    private final TableStatistics statistics;
    private final TabularFile file;
    private final List<R> batch = new ArrayList<>(RowCheck.BATCH);
    private @Nullable FileForm form;
    private @Nullable FileRow row;
    private @Nullable LocalDate dayZero;
    private int batches;
    private long rowsRead;
    private long rowsApplied;

    FileApply(
            FileInput input,
            FileKind<R> kind,
            @Nullable FileMapping mapping,
            PartnerScope scope,
            ImportContext context,
            BitSet rejectedLines,
            Progress progress,
            TableStatistics statistics) {
        this.input = input;
        this.kind = kind;
        this.mapping = mapping;
        this.context = context;
        this.session = kind.open(scope, context);
        this.rejectedLines = rejectedLines;
        this.progress = progress;
        this.statistics = statistics;
        this.file = input.table();
    }

    /** @return what has changed */
    Changes run() {
        try {
            file.read(this);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        flush();
        progress.report(1);
        Changes changes = session.finish();
        statistics.refreshGrown();
        return changes;
    }

    long rowsApplied() {
        return rowsApplied;
    }

    @Override
    public int likeness(List<String> names) {
        return input.likeness(names);
    }

    @Override
    public void countDaysFrom(LocalDate day) {
        dayZero = day;
    }

    @Override
    public void header(long line, List<String> names) {
        FileForm read = new FileForm(kind, mapping, names, context.today(), dayZero);
        form = read;
        row = new FileRow(read.columns(), read.rules(context), (at, column, code, found, text) -> {});
    }

    @Override
    public void row(long line, @Nullable String[] values, BitSet numbers) {
        rowsRead++;
        FileRow current = row;
        FileForm shape = form;
        if (current != null && shape != null && !rejectedLines.get((int) line)) {
            R read = current.read(line, shape.row(values), shape.numbers(numbers)) ? kind.read(current) : null;
            if (read == null || current.isFaulty()) {
                throw new IllegalStateException("Line " + line + " was good when checked and is not now");
            }
            batch.add(read);
            rowsApplied++;
            if (batch.size() == RowCheck.BATCH) {
                flush();
            }
        }
        progress.row(rowsRead, file.fractionRead());
    }

    private void flush() {
        if (!batch.isEmpty()) {
            session.apply(List.copyOf(batch));
            batch.clear();
            batches++;
            // After the first, second, fourth and so on: the tables have doubled
            if (Integer.bitCount(batches) == 1) {
                statistics.refreshGrown();
            }
        }
    }
}
