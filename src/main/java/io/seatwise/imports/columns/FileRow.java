package io.seatwise.imports.columns;

import io.seatwise.base.tabular.CellText;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a file row by row; one object serves all rows of a file. */
public final class FileRow implements SourceRow {

    private final FileColumns columns;
    private final ReadingRules rules;
    private final Faults faults;
    private final @Nullable Object[] values;
    private final @Nullable EarlierCell[] earlier;
    private SourceLine line = new SourceLine(0);
    private @Nullable String[] cells = new @Nullable String[0];
    private BitSet numbers = new BitSet();
    private boolean faulty;
    private int reports;

    /** The last cell of a column about which nothing was reported. Most cells of a file repeat the one above. */
    private record EarlierCell(
            String text, boolean isNumber, @Nullable Object value) {

        boolean isSame(String otherText, boolean otherIsNumber) {
            return isNumber == otherIsNumber && text.equals(otherText);
        }
    }

    public FileRow(FileColumns columns, ReadingRules rules, Faults faults) {
        this.columns = columns;
        this.rules = rules;
        this.faults = faults;
        this.values = new @Nullable Object[columns.columns().size()];
        this.earlier = new @Nullable EarlierCell[values.length];
    }

    /**
     * Reads the cells of the next row and reports what is wrong with them.
     *
     * @param numberPlaces the places of values that are numbers of the format
     * @return whether all could be read, so that the kind may take the row
     */
    public boolean read(long number, @Nullable String[] next, BitSet numberPlaces) {
        line = new SourceLine(number);
        cells = next;
        numbers = numberPlaces;
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
        Object value = text == null || column.isIgnored() ? null : read(number, column, text);
        if (value == null && column.isRequired() && !faulty) {
            missing(column);
        }
        faulty |= faultyBefore;
        return value;
    }

    private @Nullable Object read(int number, Column<?> column, String text) {
        boolean isNumber = isNumber(number);
        EarlierCell last = earlier[number];
        if (last != null && last.isSame(text, isNumber)) {
            return last.value();
        }
        int reportsBefore = reports;
        Object value = read(column, text, isNumber);
        earlier[number] = reports == reportsBefore ? new EarlierCell(text, isNumber, value) : null;
        return value;
    }

    private @Nullable Object read(Column<?> column, String text, boolean isNumber) {
        if (!ErrorValues.isError(text)) {
            return column.type().reader().read(new Reading(column, text, text, isNumber));
        }
        String key = column.isRequired() ? "imports.expected.noError" : "imports.expected.errorIgnored";
        report(
                column,
                column.isRequired() ? ProblemCode.MISSING_VALUE : ProblemCode.UNKNOWN_VALUE,
                text,
                ProblemText.of(text.equals(CellText.NO_RESULT) ? "imports.expected.formulaResult" : key));
        return null;
    }

    /** Whether an error, not only a warning, was found in the row. */
    public boolean isFaulty() {
        return faulty;
    }

    /** The values of the columns that the file has, in the order of the kind, for {@link ShownCell#parse}. */
    public List<String> shown() {
        return IntStream.range(0, values.length)
                .filter(each -> columns.places(each).length > 0)
                .mapToObj(each -> ShownCell.write(columns.columns().get(each), values[each]))
                .toList();
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
        reports++;
        faulty = faulty || !code.isWarning();
        faults.add(line, column, code, code.mayShowValue() ? found : null, text);
    }

    @SuppressWarnings("unchecked")
    private <T> @Nullable T value(Column<T> column) {
        return (T) values[columns.number(column)];
    }

    private @Nullable String cell(int number) {
        for (int place : columns.places(number)) {
            String text = place < cells.length ? text(cells[place]) : null;
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private boolean isNumber(int number) {
        for (int place : columns.places(number)) {
            if (place < cells.length && text(cells[place]) != null) {
                return numbers.get(place);
            }
        }
        return false;
    }

    /** Without blanks around it and without the {@code ="…"} that keeps an id from being taken for a number. */
    private static @Nullable String text(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String text = CellText.clean(value);
        if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            text = CellText.clean(text.substring(2, text.length() - 1).replace("\"\"", "\""));
        }
        return text.isEmpty() ? null : text;
    }

    private final class Reading implements Cell {

        private final Column<?> column;
        private final String text;
        private final String found;
        private final boolean number;

        Reading(Column<?> column, String text, String found, boolean number) {
            this.column = column;
            this.text = text;
            this.found = found;
            this.number = number;
        }

        @Override
        public boolean isNumber() {
            return number;
        }

        @Override
        public Cell with(String other) {
            return new Reading(column, other, found, number);
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
            report(column, code, found, ProblemText.of(key, arguments));
            return null;
        }
    }
}
