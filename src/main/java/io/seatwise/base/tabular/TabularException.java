package io.seatwise.base.tabular;

import org.jspecify.annotations.Nullable;

/** A file cannot be read as a table: why, and where. The message is plain English and never repeats a value. */
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

    public TabularException(Fault fault, long line, @Nullable String column, String message) {
        super(message);
        this.fault = fault;
        this.line = line;
        this.column = column;
    }

    static TabularException unknown(String message) {
        return new TabularException(Fault.UNKNOWN_FORMAT, 1, null, message);
    }

    static TabularException malformed(long line, String message) {
        return new TabularException(Fault.MALFORMED, line, null, message);
    }

    static TabularException tooLarge(long line, String message) {
        return new TabularException(Fault.TOO_LARGE, line, null, message);
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

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
