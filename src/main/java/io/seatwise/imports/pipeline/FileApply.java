package io.seatwise.imports.pipeline;

import io.seatwise.base.tabular.RowSink;
import io.seatwise.base.tabular.TabularFile;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.FileRow;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import io.seatwise.imports.pipeline.FileInputs.FileInput;
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
    private final CheckResult check;
    private final AppliedRows<R> applied;
    private final RunInWork work;
    private final TabularFile file;
    private final List<R> batch = new ArrayList<>(RowCheck.BATCH);
    private final List<SourceLine> lines = new ArrayList<>(RowCheck.BATCH);
    private @Nullable FileForm form;
    private @Nullable FileRow row;
    private @Nullable LocalDate dayZero;
    private long rowsRead;

    FileApply(FileInput input, FileKind<R> kind, CheckResult check, AppliedRows<R> applied, RunInWork work) {
        this.input = input;
        this.kind = kind;
        this.check = check;
        this.applied = applied;
        this.work = work;
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
        work.progress().report(1);
        return applied.finish();
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
        FileForm read = new FileForm(kind, check.mapping(), names, work.context(), dayZero);
        form = read;
        row = new FileRow(read.columns(), read.rules(), Faults.IGNORED);
    }

    @Override
    public void row(long line, @Nullable String[] values, BitSet numbers) {
        rowsRead++;
        FileRow current = row;
        FileForm shape = form;
        if (current != null && shape != null && !check.reading().rejectedLines().get((int) line)) {
            R read = current.read(line, shape.row(values), shape.numbers(numbers)) ? kind.read(current) : null;
            if (read == null || current.isFaulty()) {
                throw notGoodAnyMore(line);
            }
            batch.add(read);
            lines.add(current.line());
            if (batch.size() == RowCheck.BATCH) {
                flush();
            }
        }
        work.progress().row(rowsRead, file.fractionRead());
    }

    private void flush() {
        if (!batch.isEmpty()) {
            applied.take(List.copyOf(batch), List.copyOf(lines), FileApply::refuse);
            batch.clear();
            lines.clear();
        }
    }

    private static void refuse(
            SourceLine line, @Nullable Column<?> column, ProblemCode code, @Nullable String found, ProblemText text) {
        if (!code.isWarning()) {
            throw notGoodAnyMore(line.number());
        }
    }

    private static IllegalStateException notGoodAnyMore(long line) {
        return new IllegalStateException("Line " + line + " was good when checked and is not now");
    }
}
