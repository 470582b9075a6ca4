package io.seatwise.base.tabular;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file cannot be read as a table: why, and where. Carries the key of a text with its values. */
public final class TabularException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Fault {
        /** Not a table in a form that is read here. */
        UNKNOWN_FORMAT,
        /** A table, but broken. */
        MALFORMED,
        /** Past a limit. */
        TOO_LARGE
    }

    private final Fault fault;
    private final long line;
    private final @Nullable String column;
    private final String key;
    private final transient List<String> values;

    public TabularException(Fault fault, long line, @Nullable String column, String key, Object... values) {
        super(key);
        this.fault = fault;
        this.line = line;
        this.column = column;
        this.key = key;
        this.values = Arrays.stream(values).map(String::valueOf).toList();
    }

    static TabularException unknown(String key, Object... values) {
        return new TabularException(Fault.UNKNOWN_FORMAT, 1, null, key, values);
    }

    static TabularException malformed(long line, String key, Object... values) {
        return new TabularException(Fault.MALFORMED, line, null, key, values);
    }

    static TabularException tooLarge(long line, String key, Object... values) {
        return new TabularException(Fault.TOO_LARGE, line, null, key, values);
    }

    public Fault fault() {
        return fault;
    }

    /** The line it was found in; the header is line 1. */
    public long line() {
        return line;
    }

    public @Nullable String column() {
        return column;
    }

    /** The key of the text that says what is wrong. */
    public String key() {
        return key;
    }

    public List<String> values() {
        return values;
    }
}
