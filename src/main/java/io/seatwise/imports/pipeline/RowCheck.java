package io.seatwise.imports.pipeline;

import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.FileRow;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the rows of a file whose kind is known, and hands the good ones on in batches. */
final class RowCheck<R> {

    static final int BATCH = 1000;

    private final FileKind<R> kind;
    private final FileForm form;
    private final CheckedRows<R> good;
    private final FileRow row;
    private final SampleRows sample;
    private final ProblemSink problems;
    private final BitSet rejected;
    private final RowKeys keys = new RowKeys();
    private final List<R> batch = new ArrayList<>(BATCH);
    private final List<SourceLine> lines = new ArrayList<>(BATCH);

    /** @param rejected takes the lines with an error */
    RowCheck(
            FileKind<R> kind,
            FileForm form,
            CheckedRows<R> good,
            ImportContext context,
            SampleRows sample,
            ProblemSink problems,
            BitSet rejected) {
        this.kind = kind;
        this.form = form;
        this.good = good;
        this.row = new FileRow(form.columns(), form.rules(context), (Faults) this::fault);
        this.sample = sample;
        this.problems = problems;
        this.rejected = rejected;
    }

    private void fault(
            SourceLine line, @Nullable Column<?> column, ProblemCode code, @Nullable String value, ProblemText text) {
        if (!code.isWarning()) {
            rejected.set((int) line.number());
        }
        problems.add(form.problem(line, column, code, value, text));
    }

    void row(long line, @Nullable String[] values, BitSet numbers) {
        R read = row.read(line, form.row(values), form.numbers(numbers)) ? kind.read(row) : null;
        if (read == null || row.isFaulty()) {
            rejected.set((int) line);
            return;
        }
        long first = kind.mergesRows() ? 0 : keys.firstLine(kind.key(read), line);
        if (first != 0) {
            row.fault(null, ProblemCode.DUPLICATE_ROW, "imports.row.duplicate", first);
            return;
        }
        if (!sample.isFull()) {
            sample.add(row.shown());
        }
        batch.add(read);
        lines.add(row.line());
        if (batch.size() == BATCH) {
            handOn();
        }
    }

    private void handOn() {
        good.take(List.copyOf(batch), List.copyOf(lines), this::fault);
        batch.clear();
        lines.clear();
    }

    Changes finish() {
        if (!batch.isEmpty()) {
            handOn();
        }
        return good.finish();
    }
}
