package io.seatwise.base.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns a sheet's cells into rows: numbers as their exact decimal text, percentages with their sign, date cells as ISO
 * dates, formulas as the value stored with them. Nothing is ever calculated: a formula without a stored value is
 * {@link CellText#NO_RESULT}.
 */
final class WorkbookRows extends DefaultHandler {

    /** Excel keeps and shows 15 digits; what follows is noise. */
    private static final MathContext EXACT_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST_SCALE = 400;

    private final WorkbookReader.Cells cells;
    private final Lines lines;
    private final List<@Nullable String> row = new ArrayList<>();
    private final BitSet numbers = new BitSet();
    private final StringBuilder value = new StringBuilder();
    private int line;
    private int column = -1;
    private String type = "";
    private int style = -1;
    private boolean inValue;
    private boolean inReading;
    private boolean hasValue;
    private boolean hasFormula;

    /** Takes the rows that hold anything. */
    interface Lines {
        void line(long number, @Nullable String[] values, BitSet numbers);
    }

    WorkbookRows(WorkbookReader.Cells cells, Lines lines) {
        this.cells = cells;
        this.lines = lines;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        switch (localName) {
            case "row" -> {
                line = number(attributes.getValue("r"), line + 1);
                row.clear();
                numbers.clear();
                column = -1;
            }
            case "c" -> {
                column = column(attributes.getValue("r"));
                String given = attributes.getValue("t");
                type = given == null ? "n" : given;
                style = number(attributes.getValue("s"), -1);
                value.setLength(0);
                hasValue = false;
                hasFormula = false;
            }
            case "f" -> hasFormula = true;
            case "v", "t" -> {
                inValue = !inReading;
                hasValue = true;
            }
            case "rPh" -> inReading = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) {
            TabularLimits limits = cells.limits();
            if (value.length() + length > limits.maxTextLength()) {
                throw TabularException.tooLarge(line, "base.table.textTooLong", limits.maxTextLength());
            }
            value.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        switch (localName) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inReading = false;
            case "c" -> {
                if (hasFormula && value.isEmpty() && !type.equals("str")) {
                    put(CellText.NO_RESULT);
                } else if (hasValue) {
                    put(text());
                }
            }
            case "row" -> endRow();
            default -> {}
        }
    }

    private void put(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= cells.limits().maxColumns()) {
            throw TabularException.tooLarge(
                    line, "base.table.tooWide", cells.limits().maxColumns());
        }
        while (row.size() <= column) {
            row.add(null);
        }
        row.set(column, text);
    }

    private void endRow() {
        for (String each : row) {
            if (each != null && !CellText.clean(each).isEmpty()) {
                lines.line(line, row.toArray(new @Nullable String[0]), numbers);
                return;
            }
        }
    }

    private String text() {
        String raw = value.toString();
        return switch (type) {
            case "s" -> sharedText(raw);
            case "b" -> flag(raw.strip().toLowerCase(Locale.ROOT));
            case "n" -> raw.isBlank() ? "" : number(raw.strip());
            case "d", "e" -> raw.strip();
            default -> WorkbookXml.unescaped(raw);
        };
    }

    /** A flag is a digit or a word, as in every XML document. */
    private static String flag(String raw) {
        return switch (raw) {
            case "1", "true" -> "true";
            case "0", "false" -> "false";
            default -> raw;
        };
    }

    /** A missing text is an empty cell, as Excel repairs it. */
    private String sharedText(String raw) {
        int index = number(raw.strip(), -1);
        if (!cells.texts().has(index)) {
            return "";
        }
        return cells.texts().get(index);
    }

    private String number(String raw) {
        BigDecimal exact;
        try {
            exact = new BigDecimal(raw);
        } catch (NumberFormatException exception) {
            return raw;
        }
        if (Math.abs((long) exact.scale()) > LONGEST_SCALE) {
            return raw;
        }
        if (cells.styles().isDate(style) && DateUtil.isValidExcelDate(exact.doubleValue())) {
            return date(exact.doubleValue(), raw);
        }
        if (column >= 0) {
            numbers.set(column);
        }
        BigDecimal shown = exact.round(EXACT_DIGITS);
        if (cells.styles().isPercent(style)) {
            return shown.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        if (exact.precision() - exact.scale() > EXACT_DIGITS.getPrecision()) {
            return shown.round(EXACT_DIGITS).stripTrailingZeros().toString();
        }
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private String date(double days, String raw) {
        LocalDateTime date = DateUtil.getLocalDateTime(days, cells.countsFrom1904(), true);
        if (date == null) {
            return raw;
        }
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    /** The column of a reference like {@code AB12}; without one the cell follows its neighbour. */
    private int column(@Nullable String reference) {
        return place(reference, column + 1);
    }

    /** The place of the column of a reference like {@code AB12}, from 0. */
    static int place(@Nullable String reference, int otherwise) {
        if (reference == null || reference.isEmpty()) {
            return otherwise;
        }
        int result = 0;
        for (int i = 0; i < reference.length(); i++) {
            char each = reference.charAt(i);
            if (each < 'A' || each > 'Z') {
                break;
            }
            result = Math.min(result * 26 + each - 'A' + 1, 1 << 20);
        }
        return result == 0 ? otherwise : result - 1;
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return otherwise;
        }
        int result = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            result = result * 10 + digit;
        }
        return result;
    }
}
