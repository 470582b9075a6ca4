package io.seatwise.imports;

import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import org.jspecify.annotations.Nullable;

/**
 * A problem of a file with its place. {@link ProblemMessages} puts it into words.
 *
 * @param line the header is line 1
 * @param column null when the whole row or file is meant
 * @param found the value in the file; null when there is none to show, and always for {@code PERSONAL_DATA}
 * @param text what was expected
 */
public record ImportProblem(
        long line,
        @Nullable String column,
        ProblemCode code,
        @Nullable String found,
        ProblemText text) {

    public ImportProblem(long line, @Nullable String column, ProblemCode code, ProblemText text) {
        this(line, column, code, null, text);
    }

    public boolean isWarning() {
        return code.isWarning();
    }
}
