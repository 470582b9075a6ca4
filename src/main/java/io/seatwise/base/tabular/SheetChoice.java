package io.seatwise.base.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Finds the sheet of a workbook that is read: the first visible one with the header of a known kind, so that a summary or
 * a cover may come before it; the first visible one where none has such a header.
 */
final class SheetChoice {

    private static final int MOST_SHEETS = 20;

    private final WorkbookPackage workbook;
    private final WorkbookReader.Cells cells;
    private final RowSink sink;

    SheetChoice(WorkbookPackage workbook, WorkbookReader.Cells cells, RowSink sink) {
        this.workbook = workbook;
        this.cells = cells;
        this.sink = sink;
    }

    /** Ends the look at a sheet. */
    private static final class Seen extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean found;

        Seen(boolean found) {
            super(null, null, false, false);
            this.found = found;
        }
    }

    String of(List<String> visible) throws IOException {
        if (visible.size() > 1) {
            for (String sheet : visible.subList(0, Math.min(visible.size(), MOST_SHEETS))) {
                if (hasHeader(sheet)) {
                    return sheet;
                }
            }
        }
        return visible.getFirst();
    }

    /** A sheet that cannot be read here is refused when it is read. */
    private boolean hasHeader(String sheet) throws IOException {
        try {
            workbook.parse(sheet, new WorkbookRows(cells, this::line));
            return false;
        } catch (Seen seen) {
            return seen.found;
        } catch (TabularException | SAXException exception) {
            return false;
        }
    }

    private void line(long number, @Nullable String[] values, BitSet numbers) {
        if (number > TableShape.HEADER_LINES) {
            throw new Seen(false);
        }
        List<String> names = new ArrayList<>();
        for (String value : values) {
            names.add(value == null ? "" : CellText.clean(value));
        }
        if (sink.likeness(names) == RowSink.HEADER) {
            throw new Seen(true);
        }
    }
}
