package io.seatwise.base.workbook;

import org.jspecify.annotations.Nullable;

/** Takes the rows of a table one by one. */
@FunctionalInterface
public interface RowSink {

    /**
     * Writes one row.
     *
     * @param values one for each column, of the type its {@link CellKind} names; null and empty text leave the cell
     *     empty. The array may be used again for the next row.
     * @throws java.io.UncheckedIOException when the reader of the file has gone
     */
    void row(@Nullable Object[] values);
}
