package io.seatwise.base.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checks that every form of table shares: which line is the header, how wide, how long, how long a value. Hands on
 * what passes.
 */
final class TableShape {

    /** The number of lines at the top among which the header is. */
    static final int HEADER_LINES = 20;

    private final TabularLimits limits;
    private final RowSink sink;
    private final List<Line> waiting = new ArrayList<>();
    private int columns = -1;
    private long rows;

    /** A line at the top that may be the header. */
    private record Line(long number, @Nullable String[] values, BitSet numbers, int likeness) {}

    TableShape(TabularLimits limits, RowSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    boolean hasHeader() {
        return columns >= 0;
    }

    long rows() {
        return rows;
    }

    /** Takes the next line that holds anything: title, header or row. */
    void line(long number, @Nullable String[] values, BitSet numbers) {
        if (hasHeader()) {
            row(number, values, numbers);
            return;
        }
        if (number > HEADER_LINES && !waiting.isEmpty()) {
            end();
            row(number, values, numbers);
            return;
        }
        int likeness = sink.likeness(names(values));
        if (likeness == RowSink.HEADER) {
            List<Line> above = List.copyOf(waiting);
            waiting.clear();
            header(number, names(values));
            aside(above);
        } else {
            waiting.add(new Line(number, values.clone(), (BitSet) numbers.clone(), likeness));
        }
    }

    /** Ends the search for the header where no line names a known kind: the likeliest one it is. */
    void end() {
        if (hasHeader() || waiting.isEmpty()) {
            return;
        }
        int best = 0;
        for (int i = 1; i < waiting.size(); i++) {
            best = waiting.get(i).likeness() > waiting.get(best).likeness() ? i : best;
        }
        List<Line> lines = List.copyOf(waiting.subList(best, waiting.size()));
        List<Line> above = List.copyOf(waiting.subList(0, best));
        waiting.clear();
        header(lines.getFirst().number(), names(lines.getFirst().values()));
        aside(above);
        lines.stream().skip(1).forEach(each -> row(each.number(), each.values(), each.numbers()));
    }

    private void aside(List<Line> lines) {
        for (Line line : lines) {
            for (String value : line.values()) {
                if (value != null) {
                    sink.aside("", value);
                }
            }
        }
    }

    void header(long line, List<String> names) {
        if (names.size() > limits.maxColumns()) {
            throw TabularException.tooLarge(line, "base.table.tooWide", limits.maxColumns());
        }
        columns = names.size();
        sink.header(line, names);
    }

    void row(long line, @Nullable String[] given, BitSet numbers) {
        @Nullable String[] values = given;
        if (values.length > columns) {
            int length = values.length;
            while (length > columns && isBlank(values[length - 1])) {
                length--;
            }
            if (length > columns) {
                throw TabularException.malformed(line, "base.table.rowTooLong", length, columns);
            }
            values = Arrays.copyOf(values, length);
        }
        if (++rows > limits.maxRows()) {
            throw TabularException.tooLarge(line, "base.table.tooManyRows", limits.maxRows());
        }
        for (String value : values) {
            if (value != null) {
                checked(line, value);
            }
        }
        sink.row(line, values.length == columns ? values : Arrays.copyOf(values, columns), numbers);
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || CellText.clean(value).isEmpty();
    }

    private List<String> names(@Nullable String[] values) {
        int length = values.length;
        while (length > 0 && isBlank(values[length - 1])) {
            length--;
        }
        List<String> names = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            names.add(checked(1, CellText.clean(values[i] == null ? "" : values[i])));
        }
        return names;
    }

    private String checked(long line, String value) {
        if (value.length() > limits.maxTextLength()) {
            throw TabularException.tooLarge(line, "base.table.textTooLong", limits.maxTextLength());
        }
        return value;
    }
}
