package io.seatwise.imports.pipeline;

import io.seatwise.imports.FileSample;
import io.seatwise.imports.columns.ShownCell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the first rows of a file for its preview. */
final class SampleRows {

    private static final int UNDERSTOOD = 5;
    private static final int AS_THEY_ARE = 10;

    private final boolean isUnderstood;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    SampleRows(boolean isUnderstood, List<String> columns) {
        this.isUnderstood = isUnderstood;
        this.columns = columns;
    }

    boolean isFull() {
        return rows.size() >= (isUnderstood ? UNDERSTOOD : AS_THEY_ARE);
    }

    void add(List<String> row) {
        rows.add(row);
    }

    /** @param numbers the places of values that are numbers of the format */
    void addAsItIs(@Nullable String[] values, BitSet numbers) {
        List<String> row = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            row.add(ShownCell.write(values[i], numbers.get(i)));
        }
        rows.add(row);
    }

    FileSample sample() {
        return new FileSample(isUnderstood, columns, rows);
    }
}
