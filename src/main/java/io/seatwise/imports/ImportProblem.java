package io.seatwise.imports;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a file, with its place.
 *
 * @param line the header is line 1
 * @param column null when the whole row or file is meant
 * @param message what was expected; never the value that was found
 */
public record ImportProblem(long line, @Nullable String column, ProblemCode code, String message) {

    public boolean isWarning() {
        return code.isWarning();
    }
}
