package io.seatwise.base.tabular;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Hands the cells of a further sheet on, each under the text at the top of its column. */
final class SheetAside {

    private final RowSink sink;
    private @Nullable String[] names = new @Nullable String[0];

    SheetAside(RowSink sink) {
        this.sink = sink;
    }

    void line(long number, @Nullable String[] values, BitSet numbers) {
        sink.furtherLine(values);
        if (filled(values) > filled(names) && number <= TableShape.HEADER_LINES) {
            names = values.clone();
            for (String value : values) {
                if (value != null) {
                    sink.aside("", value);
                }
            }
            return;
        }
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value != null) {
                String name = i < names.length ? names[i] : null;
                sink.aside(name == null ? "" : name, value);
            }
        }
    }

    /** What stands behind the cells of a column is handed on under the text at the top of the column. */
    void behind(int column, String text) {
        String name = column >= 0 && column < names.length ? names[column] : null;
        sink.aside(name == null || name.contains(text) ? "" : name, text);
    }

    private static int filled(@Nullable String[] values) {
        int count = 0;
        for (String value : values) {
            count += value == null ? 0 : 1;
        }
        return count;
    }
}
