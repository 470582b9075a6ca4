package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.tabular.RowSink;
import io.seatwise.base.tabular.TabularFile;
import io.seatwise.imports.columns.FileColumns;
import io.seatwise.imports.columns.FileRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second reading of a file: hands the good rows to the kind, in the caller's transaction. */
final class FileApply<R> implements RowSink {

    private final Recognition recognition;
    private final FileKind<R> kind;
    private final FileKind.Session<R> session;
    private final ImportContext context;
    private final BitSet rejectedLines;
    private final Progress progress;
    private final TabularFile file;
    private final List<R> batch = new ArrayList<>(FileCheck.BATCH);
    private @Nullable FileRow row;
    private long rowsRead;
    private long rowsApplied;

    FileApply(
            Recognition recognition,
            FileKind<R> kind,
            PartnerScope scope,
            ImportContext context,
            BitSet rejectedLines,
            Progress progress,
            Path path,
            ImportLimits limits) {
        this.recognition = recognition;
        this.kind = kind;
        this.context = context;
        this.session = kind.open(scope, context);
        this.rejectedLines = rejectedLines;
        this.progress = progress;
        this.file = new TabularFile(path, limits.table());
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
        return session.finish();
    }

    long rowsApplied() {
        return rowsApplied;
    }

    @Override
    public int likeness(List<String> names) {
        return recognition.likeness(names);
    }

    @Override
    public void header(long line, List<String> names) {
        row = new FileRow(
                new FileColumns(kind.columns(), names), context.rules(), (at, column, code, found, text) -> {});
    }

    @Override
    public void row(long line, @Nullable String[] values, BitSet numbers) {
        rowsRead++;
        FileRow current = row;
        if (current != null && !rejectedLines.get((int) line)) {
            R read = current.read(line, values, numbers) ? kind.read(current) : null;
            if (read == null || current.isFaulty()) {
                throw new IllegalStateException("Line " + line + " was good when checked and is not now");
            }
            batch.add(read);
            rowsApplied++;
            if (batch.size() == FileCheck.BATCH) {
                flush();
            }
        }
        progress.row(rowsRead, file.fractionRead());
    }

    private void flush() {
        if (!batch.isEmpty()) {
            session.apply(List.copyOf(batch));
            batch.clear();
        }
    }
}
