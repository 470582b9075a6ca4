package io.seatwise.base.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks that every form of table shares: how wide, how long, how long a value. Hands on what passes. */
final class TableShape {

    private final TabularLimits limits;
    private final RowSink sink;
    private int columns = -1;
    private long rows;

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

    void header(long line, List<String> names) {
        if (names.size() > limits.maxColumns()) {
            throw TabularException.tooLarge(
                    line, "The header has more columns than the limit of " + limits.maxColumns() + ".");
        }
        List<String> trimmed = new ArrayList<>(names.size());
        for (String name : names) {
            String text = checked(line, name.strip());
            trimmed.add(text);
        }
        columns = names.size();
        sink.header(line, trimmed);
    }

    void row(long line, @Nullable String[] values) {
        if (values.length > columns) {
            throw TabularException.malformed(
                    line, "The row has " + values.length + " values, the header has " + columns + " columns.");
        }
        if (++rows > limits.maxRows()) {
            throw TabularException.tooLarge(line, "The file has more rows than the limit of " + limits.maxRows() + ".");
        }
        for (String value : values) {
            if (value != null) {
                checked(line, value);
            }
        }
        sink.row(line, values.length == columns ? values : Arrays.copyOf(values, columns));
    }

    private String checked(long line, String value) {
        if (value.length() > limits.maxTextLength()) {
            throw TabularException.tooLarge(
                    line, "A value is longer than the limit of " + limits.maxTextLength() + " characters.");
        }
        return value;
    }
}
