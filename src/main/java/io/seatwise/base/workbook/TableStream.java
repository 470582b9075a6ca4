package io.seatwise.base.workbook;

import io.seatwise.base.Ratio;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one table as XML, straight through. What stands before the rows in a sheet (column widths, the
 * dimension) is written when the first block is full or the rows have ended, so it knows the first rows and, for a
 * small table, all of them.
 */
final class TableStream implements RowSink {

    /** Opens and closes the sheets that the rows go to. */
    interface Sheets {

        /** @param rows how many rows with the header, when the sheet is complete; else 0 */
        OutputStream begin(ColumnWidths widths, int rows) throws IOException;

        void end(int rows) throws IOException;
    }

    private static final int BLOCK = 128 * 1024;
    private static final long MOST_BYTES = 3_500L * 1024 * 1024;
    private static final int DICTIONARY_PER_COLUMN = 4_096;
    private static final LocalDate FIRST_SAFE_DAY = LocalDate.of(1900, 3, 1);
    private static final long DAYS_BEFORE_EPOCH = 25_569;

    private static final byte[] ROW = XmlBuffer.ascii("<row r=\"");
    private static final byte[] ROW_OPEN = XmlBuffer.ascii("\">");
    private static final byte[] HEADER_OPEN = XmlBuffer.ascii("\" ht=\"32\" customHeight=\"1\">");
    private static final byte[] ROW_END = XmlBuffer.ascii("</row>");
    private static final byte[] SHARED = XmlBuffer.ascii("\" t=\"s\"><v>");
    private static final byte[] INLINE = XmlBuffer.ascii("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] INLINE_END = XmlBuffer.ascii("</t></is></c>");
    private static final byte[] NUMBER = XmlBuffer.ascii("\"><v>");
    private static final byte[] CELL_END = XmlBuffer.ascii("</v></c>");
    private static final byte[] STYLE = XmlBuffer.ascii("\" s=\"");

    private final List<TableColumn> columns;
    private final CellKind[] kinds;
    private final byte[][] cellStarts;
    private final int[] dictionaryLeft;
    private final int[] styles;
    private final int[] quotedStyles;
    private final int headerStyle;
    private final SharedTexts texts;
    private final Sheets sheets;
    private final int mostRows;
    private final XmlBuffer xml = new XmlBuffer(BLOCK, this::block);

    private ColumnWidths widths;
    private @Nullable OutputStream out;
    private int row;
    private byte[] rowDigits = new byte[0];
    private long bytes;
    private long total;
    private boolean ending;

    TableStream(List<TableColumn> columns, WorkbookStyles looks, SharedTexts texts, Sheets sheets, int mostRows) {
        this.columns = columns;
        this.texts = texts;
        this.sheets = sheets;
        this.mostRows = mostRows;
        int count = columns.size();
        kinds = new CellKind[count];
        cellStarts = new byte[count][];
        styles = new int[count];
        quotedStyles = new int[count];
        dictionaryLeft = new int[count];
        for (int i = 0; i < count; i++) {
            kinds[i] = columns.get(i).kind();
            cellStarts[i] = XmlBuffer.ascii("<c r=\"" + CellReference.convertNumToColString(i));
            WorkbookStyles.Look look = WorkbookStyles.look(kinds[i]);
            styles[i] = looks.of(look).getIndex();
            boolean text = kinds[i] == CellKind.TEXT || kinds[i] == CellKind.IDENTIFIER;
            quotedStyles[i] = text ? looks.quoted(look).getIndex() : styles[i];
            dictionaryLeft[i] = DICTIONARY_PER_COLUMN;
        }
        headerStyle = looks.of(WorkbookStyles.Look.TABLE_HEAD).getIndex();
        widths = new ColumnWidths(columns);
    }

    /** Writes all rows; returns how many there were. */
    long write(RowSource source) throws IOException {
        try {
            header();
            source.writeTo(this);
        } catch (UncheckedIOException exception) {
            throw exception.getCause();
        }
        endSheet();
        return total;
    }

    @Override
    public void row(@Nullable Object[] values) {
        try {
            if (row == mostRows || bytes > MOST_BYTES) {
                endSheet();
                header();
            }
            startRow(ROW_OPEN);
            for (int i = 0; i < kinds.length; i++) {
                Object value = values[i];
                if (value != null) {
                    cell(i, value);
                }
            }
            xml.raw(ROW_END);
            total++;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private void header() throws IOException {
        row = 0;
        bytes = 0;
        widths = new ColumnWidths(columns);
        startRow(HEADER_OPEN);
        for (int i = 0; i < kinds.length; i++) {
            text(i, columns.get(i).title(), headerStyle);
        }
        xml.raw(ROW_END);
    }

    private void endSheet() throws IOException {
        ending = true;
        xml.drain();
        ending = false;
        out = null;
        sheets.end(row);
    }

    private void block(byte[] block, int length) throws IOException {
        OutputStream target = out;
        if (target == null) {
            target = sheets.begin(widths, ending ? row : 0);
            out = target;
        }
        target.write(block, 0, length);
        bytes += length;
    }

    private void startRow(byte[] open) throws IOException {
        row++;
        rowDigits = XmlBuffer.ascii(Integer.toString(row));
        xml.raw(ROW);
        xml.raw(rowDigits);
        xml.raw(open);
    }

    private void cell(int column, Object value) throws IOException {
        switch (kinds[column]) {
            case TEXT, IDENTIFIER -> {
                String text = CellText.fitted((String) value);
                if (!text.isEmpty()) {
                    boolean quoted = CellText.looksLikeFormula(text);
                    text(column, text, quoted ? quotedStyles[column] : styles[column]);
                }
            }
            case COUNT -> {
                long number = ((Number) value).longValue();
                if (out == null) {
                    widths.count(column, number);
                }
                start(column, styles[column]);
                xml.raw(NUMBER);
                xml.number(number);
                xml.raw(CELL_END);
            }
            case PERCENT -> {
                start(column, styles[column]);
                xml.raw(NUMBER);
                xml.raw(XmlBuffer.ascii(Double.toString(((Ratio) value).fraction())));
                xml.raw(CELL_END);
            }
            case MONEY -> {
                start(column, styles[column]);
                xml.raw(NUMBER);
                xml.raw(XmlBuffer.ascii(((BigDecimal) value).toPlainString()));
                xml.raw(CELL_END);
            }
            case DATE -> day(column, (LocalDate) value);
        }
    }

    /** Excel counts a 29 February 1900 that never was, so a day before that is written as text. */
    private void day(int column, LocalDate day) throws IOException {
        if (day.isBefore(FIRST_SAFE_DAY)) {
            text(column, day.toString(), styles[column]);
            return;
        }
        start(column, styles[column]);
        xml.raw(NUMBER);
        xml.number(day.toEpochDay() + DAYS_BEFORE_EPOCH);
        xml.raw(CELL_END);
    }

    private void text(int column, String text, int style) throws IOException {
        if (out == null && row > 1) {
            widths.text(column, text);
        }
        start(column, style);
        int place = texts.find(text);
        if (place == SharedTexts.NONE && dictionaryLeft[column] > 0) {
            place = texts.add(text);
            dictionaryLeft[column]--;
        }
        if (place == SharedTexts.NONE) {
            xml.raw(INLINE);
            xml.text(text);
            xml.raw(INLINE_END);
        } else {
            xml.raw(SHARED);
            xml.number(place);
            xml.raw(CELL_END);
        }
    }

    private void start(int column, int style) throws IOException {
        xml.raw(cellStarts[column]);
        xml.raw(rowDigits);
        xml.raw(STYLE);
        xml.number(style);
    }
}
