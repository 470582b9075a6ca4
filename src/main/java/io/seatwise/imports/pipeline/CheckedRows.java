package io.seatwise.imports.pipeline;

import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.SourceLine;
import io.seatwise.imports.mapping.FileMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a file that passed the check.
 *
 * @param <R> a checked row
 */
interface CheckedRows<R> {

    /** Rows in file order, {@link RowCheck#BATCH} at most. */
    void take(List<R> rows, List<SourceLine> lines, Faults faults);

    /** Called once after the last rows. @return what the file changes */
    Changes finish();

    /** Starts taking rows once the file's kind is known. */
    interface Opening {

        /** @param mapping null for a file of a known kind */
        <R> CheckedRows<R> open(FileKind<R> kind, FileForm form, @Nullable FileMapping mapping);
    }
}
