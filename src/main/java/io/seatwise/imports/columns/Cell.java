package io.seatwise.imports.columns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One cell that holds a value, for the {@link CellType} that reads it. */
public interface Cell {

    /** The text without blanks around it; never empty. */
    String text();

    /** Whether the format holds it as a number: a workbook or JSON, where no sign can be misread. */
    boolean isNumber();

    ReadingRules rules();

    /** The text; of a workbook's plain number in the place of a date the day that Excel shows when asked to. */
    default String dateText() {
        LocalDate zero = rules().dayZero();
        return isNumber() && zero != null ? SerialDays.text(text(), zero) : text();
    }

    /** The same cell with another text, for a type that is written around another. */
    Cell with(String text);

    /**
     * Reports a problem of this cell with the value found. The row is rejected unless the code is a warning.
     *
     * @return null, for the caller to return in turn
     */
    <T> @Nullable T fault(ProblemCode code, String key, Object... values);
}
