package io.seatwise.imports.mapping;

import io.seatwise.imports.columns.ProblemText;

/** A mapping that is not stored; nothing was changed. Carries the key of a text with its values. */
public final class MappingRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemText text;

    MappingRefusedException(String key, Object... values) {
        super(key);
        this.text = ProblemText.of(key, values);
    }

    public ProblemText text() {
        return text;
    }
}
