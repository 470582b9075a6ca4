package io.seatwise.imports.columns;

import org.jspecify.annotations.Nullable;

/**
 * How the cells of a column are read.
 *
 * @param format the key of the words for the format in templates and the guide: "whole number"
 */
public record CellType<T>(String format, Reader<T> reader) {

    /** Reads a cell. */
    @FunctionalInterface
    public interface Reader<T> {

        /** The value; null when the cell means <em>not given</em> or after a reported problem. */
        @Nullable
        T read(Cell cell);
    }
}
