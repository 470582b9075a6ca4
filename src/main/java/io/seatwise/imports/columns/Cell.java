package io.seatwise.imports.columns;

import org.jspecify.annotations.Nullable;

/** One cell that holds a value, for the {@link CellType} that reads it. */
public interface Cell {

    /** The text without blanks around it; never empty. */
    String text();

    /** Whether the format holds it as a number: a workbook or JSON, where no sign can be misread. */
    boolean isNumber();

    ReadingRules rules();

    /** The same cell with another text, for a type that is written around another. */
    Cell with(String text);

    /**
     * Reports a problem of this cell with the value found. The row is rejected unless the code is a warning.
     *
     * @return null, for the caller to return in turn
     */
    <T> @Nullable T fault(ProblemCode code, String key, Object... values);
}
