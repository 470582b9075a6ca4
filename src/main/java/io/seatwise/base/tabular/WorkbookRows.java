package io.seatwise.base.tabular;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns a sheet's cells into rows: numbers as their exact decimal text, date cells as ISO dates, formulas as the value
 * stored with them. Nothing is ever calculated.
 */
final class WorkbookRows extends DefaultHandler {

    private static final int EXACT_DIGITS = 15;

    private final TabularLimits limits;
    private final TableShape shape;
    private final TextPool texts;
    private final WorkbookStyles styles;
    private final boolean countsFrom1904;
    private final List<@Nullable String> row = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private int line;
    private int column = -1;
    private String type = "";
    private int style = -1;
    private boolean inValue;
    private boolean hasValue;

    WorkbookRows(
            TabularLimits limits, TableShape shape, TextPool texts, WorkbookStyles styles, boolean countsFrom1904) {
        this.limits = limits;
        this.shape = shape;
        this.texts = texts;
        this.styles = styles;
        this.countsFrom1904 = countsFrom1904;
    }

    int line() {
        return line;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        switch (localName) {
            case "row" -> {
                line = number(attributes.getValue("r"), line + 1);
                row.clear();
                column = -1;
            }
            case "c" -> {
                column = column(attributes.getValue("r"));
                String given = attributes.getValue("t");
                type = given == null ? "n" : given;
                style = number(attributes.getValue("s"), -1);
                value.setLength(0);
                hasValue = false;
            }
            case "v", "t" -> {
                inValue = true;
                hasValue = true;
            }
            case "rPh" -> inValue = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) {
            if (value.length() + length > limits.maxTextLength()) {
                throw TabularException.tooLarge(
                        line, "A cell is longer than the limit of " + limits.maxTextLength() + " characters.");
            }
            value.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        switch (localName) {
            case "v", "t" -> inValue = false;
            case "c" -> {
                if (hasValue) {
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
        if (column >= limits.maxColumns()) {
            throw TabularException.tooLarge(
                    line, "A cell stands right of the limit of " + limits.maxColumns() + " columns.");
        }
        while (row.size() <= column) {
            row.add(null);
        }
        row.set(column, text);
    }

    private void endRow() {
        boolean blank = true;
        for (String each : row) {
            blank &= each == null || each.isBlank();
        }
        if (blank) {
            return;
        }
        if (shape.hasHeader()) {
            shape.row(line, row.toArray(new @Nullable String[0]));
        } else {
            List<String> names = new ArrayList<>(row.size());
            for (String name : row) {
                names.add(name == null ? "" : name);
            }
            shape.header(line, names);
        }
    }

    private String text() {
        String raw = value.toString();
        return switch (type) {
            case "s" -> sharedText(raw);
            case "b" -> raw.equals("1") ? "true" : "false";
            case "n" -> raw.isBlank() ? "" : number(raw);
            default -> raw;
        };
    }

    private String sharedText(String raw) {
        int index = number(raw.strip(), -1);
        if (!texts.has(index)) {
            throw TabularException.malformed(line, "A cell refers to a text that the workbook does not hold.");
        }
        return texts.get(index);
    }

    private String number(String raw) {
        BigDecimal exact;
        try {
            exact = new BigDecimal(raw.strip());
        } catch (NumberFormatException exception) {
            return raw;
        }
        if (Math.abs((long) exact.scale()) > 400) {
            return raw;
        }
        if (styles.isDate(style) && DateUtil.isValidExcelDate(exact.doubleValue())) {
            return date(exact.doubleValue(), raw);
        }
        if (exact.precision() > EXACT_DIGITS) {
            exact = BigDecimal.valueOf(exact.doubleValue());
        }
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private String date(double days, String raw) {
        LocalDateTime date = DateUtil.getLocalDateTime(days, countsFrom1904, true);
        if (date == null) {
            return raw;
        }
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    /** The column of a reference like {@code AB12}; without one the cell follows its neighbour. */
    private int column(@Nullable String reference) {
        if (reference == null || reference.isEmpty()) {
            return column + 1;
        }
        int result = 0;
        for (int i = 0; i < reference.length(); i++) {
            char each = reference.charAt(i);
            if (each < 'A' || each > 'Z') {
                break;
            }
            result = Math.min(result * 26 + each - 'A' + 1, 1 << 20);
        }
        return result == 0 ? column + 1 : result - 1;
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
