package io.seatwise.imports.columns;

import org.jspecify.annotations.Nullable;

/**
 * One row of a file whose cells could all be read: required columns hold a value, optional ones a value or null. A kind
 * adds the problems that only several cells together show.
 */
public interface SourceRow {

    SourceLine line();

    /** Whether the file has this column at all. */
    boolean has(Column<?> column);

    <T> T get(Column.Required<T> column);

    /** The value; null when the cell is empty or the column is missing. */
    <T> @Nullable T get(Column<T> column);

    default <T> T get(Column<T> column, T otherwise) {
        T value = get(column);
        return value == null ? otherwise : value;
    }

    /** The value of a column that this row must fill; an empty cell is reported as {@code MISSING_VALUE}. */
    <T> @Nullable T require(Column<T> column);

    /**
     * Reports a problem of the row, with the value found in the column. The row is rejected unless the code is a warning.
     *
     * @param column null when the whole row is meant
     * @param key the key of the text that says what was expected
     */
    void fault(@Nullable Column<?> column, ProblemCode code, String key, Object... values);
}
