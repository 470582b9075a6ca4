package io.seatwise.imports.columns;

import io.seatwise.base.tabular.RowSink;
import io.seatwise.base.tabular.TabularException;
import io.seatwise.base.tabular.TabularFile;
import io.seatwise.base.tabular.TabularLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads a file with columns as a kind does. A row is its values with bars between, a dash for none; a problem its line,
 * column, code and the value found; a refusal of the whole file the key of its text.
 */
final class ReadTable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private ReadTable() {}

    static List<String> of(Path file, List<Column<?>> columns, ReadingRules rules) throws IOException {
        Rows rows = new Rows(columns, rules);
        try {
            new TabularFile(file, TabularLimits.DEFAULT).read(rows);
            return rows.found;
        } catch (TabularException refusal) {
            return List.of(refusal.fault() + " " + refusal.key());
        }
    }

    private static String plain(Object value) {
        return switch (value) {
            case null -> "-";
            case BigDecimal number when number.signum() == 0 -> "0";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    private static final class Rows implements RowSink {

        private final List<String> found = new ArrayList<>();
        private final List<Column<?>> columns;
        private ReadingRules rules;
        private FileRow row;
        private FileColumns places;

        Rows(List<Column<?>> columns, ReadingRules rules) {
            this.columns = columns;
            this.rules = rules;
        }

        @Override
        public int likeness(List<String> names) {
            FileColumns line = new FileColumns(columns, names);
            return columns.stream().filter(Column::isRequired).allMatch(line::has) ? HEADER : line.knownCount();
        }

        @Override
        public void countDaysFrom(LocalDate dayZero) {
            rules = rules.countingDaysFrom(dayZero);
        }

        @Override
        public void header(long line, List<String> names) {
            places = new FileColumns(columns, names);
            row = new FileRow(
                    places,
                    rules,
                    (at, column, code, value, text) ->
                            found.add(at.number() + " " + column.name() + " " + code + " " + value));
        }

        @Override
        public void row(long line, String[] values, BitSet numbers) {
            if (row.read(line, values, numbers)) {
                found.add(columns.stream()
                        .filter(places::has)
                        .map(column -> plain(row.get(column)))
                        .collect(Collectors.joining("|")));
            }
        }
    }
}
