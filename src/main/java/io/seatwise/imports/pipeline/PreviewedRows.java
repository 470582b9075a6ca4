package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.SourceLine;
import io.seatwise.imports.mapping.FileMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares checked rows with the stored ones without storing them. */
final class PreviewedRows<R> implements CheckedRows<R> {

    private final FileKind.Session<R> session;

    private PreviewedRows(FileKind.Session<R> session) {
        this.session = session;
    }

    /** Previews the rows in the transaction of the thread that reads the file. */
    static CheckedRows.Opening opening(PartnerScope scope, ImportContext context) {
        return new CheckedRows.Opening() {
            @Override
            public <R> CheckedRows<R> open(FileKind<R> kind, FileForm form, @Nullable FileMapping mapping) {
                return new PreviewedRows<>(kind.open(scope, context));
            }
        };
    }

    @Override
    public void take(List<R> rows, List<SourceLine> lines, Faults faults) {
        session.preview(rows, lines, faults);
    }

    @Override
    public Changes finish() {
        return session.finish();
    }
}
