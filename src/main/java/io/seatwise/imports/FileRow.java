package io.seatwise.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row as a file has it. Messages say what was expected and never repeat the value. */
final class FileRow implements SourceRow {

    private final FileColumns columns;
    private final Faults faults;
    private SourceLine line = new SourceLine(0);
    private @Nullable String[] values = new @Nullable String[0];
    private boolean faulty;

    FileRow(FileColumns columns, Faults faults) {
        this.columns = columns;
        this.faults = faults;
    }

    /** Makes this object stand for the next row of the file. */
    FileRow at(long number, @Nullable String[] next) {
        line = new SourceLine(number);
        values = next;
        faulty = false;
        return this;
    }

    /** Whether an error, not only a warning, was found in the row. */
    boolean isFaulty() {
        return faulty;
    }

    @Override
    public SourceLine line() {
        return line;
    }

    @Override
    public boolean has(String column) {
        return columns.place(column) != FileColumns.MISSING;
    }

    @Override
    public @Nullable String text(String column, int maxLength) {
        String text = value(column);
        if (text != null && text.length() > maxLength) {
            fault(column, ProblemCode.TOO_LARGE, "Expected at most " + maxLength + " characters.");
            return null;
        }
        return text;
    }

    @Override
    public @Nullable String requiredText(String column, int maxLength) {
        return present(column, "a text") ? text(column, maxLength) : null;
    }

    @Override
    public @Nullable Long count(String column) {
        String text = value(column);
        if (text == null) {
            return null;
        }
        Long count = SourceValues.count(text);
        if (count != null && count >= 0) {
            return count;
        }
        if (count != null) {
            fault(column, ProblemCode.NEGATIVE, "Expected 0 or more.");
        } else {
            fault(column, ProblemCode.NOT_A_NUMBER, "Expected a whole number such as 250, without separators.");
        }
        return null;
    }

    @Override
    public @Nullable Long requiredCount(String column) {
        return present(column, "a whole number") ? count(column) : null;
    }

    @Override
    public @Nullable BigDecimal amount(String column) {
        String text = value(column);
        if (text == null) {
            return null;
        }
        BigDecimal amount = SourceValues.amount(text);
        if (amount != null && amount.signum() >= 0) {
            return amount;
        }
        if (SourceValues.isNegative(text)) {
            fault(column, ProblemCode.NEGATIVE, "Expected 0 or more.");
        } else {
            fault(column, ProblemCode.NOT_A_NUMBER, "Expected a number such as 1250.50, with a decimal point.");
        }
        return null;
    }

    @Override
    public @Nullable LocalDate day(String column) {
        return read(column, SourceValues::day, ProblemCode.NOT_A_DATE, "Expected a date such as 2026-11-20.");
    }

    @Override
    public @Nullable Instant instant(String column) {
        return read(
                column,
                SourceValues::instant,
                ProblemCode.NOT_A_DATE,
                "Expected a date and time such as 2026-11-20T23:59:59Z.");
    }

    @Override
    public @Nullable LocalDate requiredDay(String column) {
        return present(column, "a date") ? day(column) : null;
    }

    @Override
    public @Nullable YearMonth requiredMonth(String column) {
        return present(column, "a month")
                ? read(column, SourceValues::month, ProblemCode.NOT_A_DATE, "Expected a month such as 2026-11.")
                : null;
    }

    @Override
    public @Nullable UUID guid(String column) {
        return read(
                column,
                SourceValues::guid,
                ProblemCode.NOT_A_GUID,
                "Expected a GUID such as 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9.");
    }

    @Override
    public @Nullable UUID requiredGuid(String column) {
        return present(column, "a GUID") ? guid(column) : null;
    }

    @Override
    public @Nullable Boolean flag(String column) {
        return read(
                column, SourceValues::flag, ProblemCode.UNKNOWN_VALUE, "Expected true or false. Taken as not given.");
    }

    @Override
    public void fault(@Nullable String column, ProblemCode code, String message) {
        faulty = faulty || !code.isWarning();
        faults.add(line, column, code, message);
    }

    private <T> @Nullable T read(
            String column, Function<String, @Nullable T> reading, ProblemCode code, String expected) {
        String text = value(column);
        if (text == null) {
            return null;
        }
        T result = reading.apply(text);
        if (result == null) {
            fault(column, code, expected);
        }
        return result;
    }

    private boolean present(String column, String what) {
        if (value(column) == null) {
            fault(column, ProblemCode.MISSING_VALUE, "Expected " + what + ", the value is missing.");
            return false;
        }
        return true;
    }

    private @Nullable String value(String column) {
        int place = columns.place(column);
        String value = place == FileColumns.MISSING || place >= values.length ? null : values[place];
        if (value == null) {
            return null;
        }
        String text = trimmed(value);
        return text.isEmpty() ? null : text;
    }

    private static String trimmed(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && isBlank(value.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    private static boolean isBlank(char each) {
        return each == '\u00A0' || each == '\uFEFF' || Character.isWhitespace(each);
    }
}
