package io.seatwise.imports;

import org.jspecify.annotations.Nullable;

/** Takes what is wrong with a row, with its place. */
@FunctionalInterface
public interface Faults {

    /** @param column the column's name, or null when the whole row is meant; {@code message} says what was expected */
    void add(SourceLine line, @Nullable String column, ProblemCode code, String message);
}
