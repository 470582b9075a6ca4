package io.seatwise.imports.columns;

/** What can be wrong with a file or a row. Names are stable: programs read them. */
public enum ProblemCode {
    MISSING_COLUMN,
    MISSING_VALUE,
    NOT_A_NUMBER,
    NEGATIVE,
    NOT_A_DATE,
    NOT_A_GUID,
    /** An identifier in a number cell of more digits than the cell keeps. */
    ROUNDED_ID,
    DUPLICATE_ROW,
    UNKNOWN_FORMAT,
    PERSONAL_DATA,
    MALFORMED,
    TOO_LARGE,
    CONFLICT,
    /** Figures of a group of fewer than ten people: the row is never stored. */
    GROUP_TOO_SMALL,
    /** A warning, never a reason to reject: the value is kept as the source's own word. */
    UNKNOWN_VALUE,
    /** A warning: the day is kept by week or month by now, and the row was left out. */
    NO_LONGER_KEPT,
    /** A warning: a column that this kind does not know was ignored. */
    UNKNOWN_COLUMN;

    /** Whether the row or file can still be taken in. */
    public boolean isWarning() {
        return this == UNKNOWN_VALUE || this == NO_LONGER_KEPT || this == UNKNOWN_COLUMN;
    }

    /** Whether the value found may be shown: never one about a person or a small group. */
    public boolean mayShowValue() {
        return this != PERSONAL_DATA && this != GROUP_TOO_SMALL;
    }

    /** Whether it rejects the file even where bad rows are skipped. */
    public boolean rejectsFile() {
        return this == PERSONAL_DATA
                || this == UNKNOWN_FORMAT
                || this == MALFORMED
                || this == TOO_LARGE
                || this == MISSING_COLUMN;
    }
}
