package io.seatwise.imports.mapping;

import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.FileColumns;
import io.seatwise.imports.columns.FileRow;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.ReadingRules;
import io.seatwise.imports.columns.ShownCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header and the first rows of a file that is being mapped.
 *
 * @param header the names of its columns
 * @param rows the cells as {@link ShownCell#parse} reads them
 */
public record MappingSample(List<String> header, List<List<String>> rows) {

    /**
     * A row as a mapping would read it.
     *
     * @param cells the kind's column to its value; a column without a value is missing
     * @param problems the kind's column to what was expected there
     */
    public record Row(Map<String, ShownCell> cells, Map<String, ProblemText> problems) {}

    /** The text of a cell, as it is in the file. */
    @Nullable
    String text(int row, int place) {
        List<String> cells = rows.get(row);
        ShownCell cell = place < cells.size() ? ShownCell.parse(cells.get(place)) : null;
        return cell == null ? null : cell.inFile();
    }

    /** The first value of each of the file's columns; a column without one has an empty text. */
    public List<String> examples() {
        List<String> examples = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            String example = "";
            for (int row = 0; row < rows.size() && example.isEmpty(); row++) {
                String text = text(row, place);
                example = text == null ? "" : text;
            }
            examples.add(example);
        }
        return examples;
    }

    /** The rows as the mapping would read them. */
    public List<Row> read(FileMapping mapping, List<Column<?>> columns, LocalDate today) {
        MappedTable table = new MappedTable(mapping, header, today);
        FileColumns places = new FileColumns(columns, table.names());
        Map<String, ProblemText> problems = new HashMap<>();
        FileRow reader = new FileRow(
                places,
                MappedTable.rules(mapping, new ReadingRules(today).countingDaysFrom(ReadingRules.DAY_ZERO)),
                (line, column, code, found, text) -> {
                    if (column != null) {
                        problems.putIfAbsent(column.name(), text);
                    }
                });
        List<Row> read = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            problems.clear();
            reader.read(row + 1L, table.row(cells(row)), table.numbers(numbers(row)));
            Map<String, ShownCell> cells = new LinkedHashMap<>();
            List<String> names = places.present();
            List<String> shown = reader.shown();
            for (int i = 0; i < names.size(); i++) {
                ShownCell cell = ShownCell.parse(shown.get(i));
                if (cell != null) {
                    cells.put(names.get(i), cell);
                }
            }
            read.add(new Row(cells, Map.copyOf(problems)));
        }
        return read;
    }

    private @Nullable String[] cells(int row) {
        @Nullable String[] cells = new @Nullable String[header.size()];
        for (int place = 0; place < cells.length; place++) {
            cells[place] = text(row, place);
        }
        return cells;
    }

    private BitSet numbers(int row) {
        BitSet numbers = new BitSet();
        List<String> cells = rows.get(row);
        for (int place = 0; place < cells.size(); place++) {
            ShownCell cell = ShownCell.parse(cells.get(place));
            numbers.set(place, cell != null && cell.isNumber());
        }
        return numbers;
    }
}
