package io.seatwise.imports.columns;

import org.jspecify.annotations.Nullable;

/** Collects the problems of rows. */
@FunctionalInterface
public interface Faults {

    /** Ignores what is reported, where the rows were checked before. */
    Faults IGNORED = (line, column, code, found, text) -> {};

    /**
     * Reports a problem of a row.
     *
     * @param column null when the whole row is meant
     * @param found the value in the file; null when there is none to show
     * @param text what was expected
     */
    void add(SourceLine line, @Nullable Column<?> column, ProblemCode code, @Nullable String found, ProblemText text);
}
