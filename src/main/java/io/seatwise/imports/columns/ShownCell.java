package io.seatwise.imports.columns;

import io.seatwise.base.tabular.CellText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was understood, for a preview in the reader's format.
 *
 * @param type what kind of value it is
 * @param text the value in the form of programs
 */
public record ShownCell(Type type, String text) {

    /** The kinds of value that people read in different formats. */
    public enum Type {
        TEXT,
        NUMBER,
        PERCENT,
        DAY,
        MONTH,
        INSTANT,
        FLAG
    }

    private static final int LONGEST = 60;
    private static final String PERCENT_SIGN = "%";

    /** Writes a value of a column with its type in front, so that {@link #parse} can read it. */
    static String write(Column<?> column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        Type type = switch (value) {
            case LocalDate day -> Type.DAY;
            case YearMonth month -> Type.MONTH;
            case Instant instant -> Type.INSTANT;
            case Boolean flag -> Type.FLAG;
            case BigDecimal number when column.type() == CellTypes.PERCENT -> Type.PERCENT;
            case Number number -> Type.NUMBER;
            default -> Type.TEXT;
        };
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return write(type, text);
    }

    /** Writes a value as it is in the file. */
    public static String write(@Nullable String value, boolean isNumber) {
        String text = value == null ? "" : CellText.clean(value);
        if (text.isEmpty()) {
            return "";
        }
        if (isNumber && text.endsWith(PERCENT_SIGN)) {
            return write(Type.PERCENT, text.substring(0, text.length() - 1));
        }
        return write(isNumber ? Type.NUMBER : Type.TEXT, text);
    }

    private static String write(Type type, String text) {
        return type.ordinal() + (text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…");
    }

    public boolean isNumber() {
        return type == Type.NUMBER || type == Type.PERCENT;
    }

    /** The value as it is in the file. */
    public String inFile() {
        return type == Type.PERCENT ? text + PERCENT_SIGN : text;
    }

    /** Reads what {@link #write} wrote; null for an empty cell. */
    public static @Nullable ShownCell parse(String written) {
        return written.isEmpty() ? null : new ShownCell(Type.values()[written.charAt(0) - '0'], written.substring(1));
    }
}
