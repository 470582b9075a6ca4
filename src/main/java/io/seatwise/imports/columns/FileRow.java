package io.seatwise.imports.columns;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a file row by row; one object serves all rows of a file. */
public final class FileRow implements SourceRow {

    private final FileColumns columns;
    private final ReadingRules rules;
    private final Faults faults;
    private final @Nullable Object[] values;
    private SourceLine line = new SourceLine(0);
    private @Nullable String[] cells = new @Nullable String[0];
    private boolean faulty;

    public FileRow(FileColumns columns, ReadingRules rules, Faults faults) {
        this.columns = columns;
        this.rules = rules;
        this.faults = faults;
        this.values = new @Nullable Object[columns.columns().size()];
    }

    /**
     * Reads the cells of the next row and reports what is wrong with them.
     *
     * @return whether all could be read, so that the kind may take the row
     */
    public boolean read(long number, @Nullable String[] next) {
        line = new SourceLine(number);
        cells = next;
        faulty = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = read(i, columns.columns().get(i));
        }
        return !faulty;
    }

    private @Nullable Object read(int number, Column<?> column) {
        boolean faultyBefore = faulty;
        faulty = false;
        String text = cell(number);
        Object value = text == null ? null : column.type().reader().read(new Reading(column, text));
        if (value == null && column.isRequired() && !faulty) {
            missing(column);
        }
        faulty |= faultyBefore;
        return value;
    }

    /** Whether an error, not only a warning, was found in the row. */
    public boolean isFaulty() {
        return faulty;
    }

    @Override
    public SourceLine line() {
        return line;
    }

    @Override
    public boolean has(Column<?> column) {
        return columns.has(column);
    }

    @Override
    public <T> T get(Column.Required<T> column) {
        return Objects.requireNonNull(value(column), column.name());
    }

    @Override
    public <T> @Nullable T get(Column<T> column) {
        return value(column);
    }

    @Override
    public <T> @Nullable T require(Column<T> column) {
        T value = value(column);
        if (value == null) {
            missing(column);
        }
        return value;
    }

    @Override
    public void fault(@Nullable Column<?> column, ProblemCode code, String key, Object... arguments) {
        report(column, code, column == null ? null : cell(columns.number(column)), ProblemText.of(key, arguments));
    }

    private void missing(Column<?> column) {
        report(
                column,
                ProblemCode.MISSING_VALUE,
                null,
                column.example().isEmpty()
                        ? ProblemText.of("imports.expected.value")
                        : ProblemText.of("imports.expected.valueSuchAs", column.example()));
    }

    private void report(@Nullable Column<?> column, ProblemCode code, @Nullable String found, ProblemText text) {
        faulty = faulty || !code.isWarning();
        faults.add(line, column, code, code.mayShowValue() ? found : null, text);
    }

    @SuppressWarnings("unchecked")
    private <T> @Nullable T value(Column<T> column) {
        return (T) values[columns.number(column)];
    }

    private @Nullable String cell(int number) {
        int place = columns.place(number);
        String value = place == FileColumns.MISSING || place >= cells.length ? null : cells[place];
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

    private final class Reading implements Cell {

        private final Column<?> column;
        private final String text;

        Reading(Column<?> column, String text) {
            this.column = column;
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public ReadingRules rules() {
            return rules;
        }

        @Override
        public <T> @Nullable T fault(ProblemCode code, String key, Object... arguments) {
            report(column, code, text, ProblemText.of(key, arguments));
            return null;
        }
    }
}
