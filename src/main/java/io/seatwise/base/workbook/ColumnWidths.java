package io.seatwise.base.workbook;

import java.util.List;

/** Finds column widths from the header and the first rows, in characters. */
final class ColumnWidths {

    private static final int FILTER_BUTTON = 3;
    private static final int LONGEST_TEXT = 48;
    private static final int PADDING = 2;

    private final List<TableColumn> columns;
    private final int[] characters;

    ColumnWidths(List<TableColumn> columns) {
        this.columns = columns;
        this.characters = new int[columns.size()];
        for (int i = 0; i < characters.length; i++) {
            TableColumn column = columns.get(i);
            characters[i] = Math.max(headerWidth(column.title()), least(column.kind()));
        }
    }

    void text(int column, String text) {
        int line = text.indexOf('\n');
        see(column, line < 0 ? text.length() : Math.max(line, text.length() - line - 1));
    }

    void count(int column, long value) {
        int digits = Long.toString(value).length();
        see(column, digits + (digits - 1) / 3);
    }

    /** In 256ths of a character, as sheets have it. */
    int width(int column) {
        return (Math.min(characters[column], LONGEST_TEXT) + PADDING) * 256;
    }

    int count() {
        return columns.size();
    }

    private void see(int column, int width) {
        if (width > characters[column]) {
            characters[column] = width;
        }
    }

    /** A header may take two lines, so it needs the wider part of its best split. */
    private static int headerWidth(String title) {
        int best = title.length();
        for (int at = title.indexOf(' '); at >= 0; at = title.indexOf(' ', at + 1)) {
            best = Math.min(best, Math.max(at, title.length() - at - 1));
        }
        return best + FILTER_BUTTON;
    }

    private static int least(CellKind kind) {
        return switch (kind) {
            case TEXT, IDENTIFIER, COUNT, PERCENT -> 8;
            case DATE -> 10;
            case MONEY -> 12;
        };
    }
}
