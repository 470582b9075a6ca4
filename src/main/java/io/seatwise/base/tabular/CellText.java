package io.seatwise.base.tabular;

/** Cleans the text of cells and headers: blanks of all kinds around it, marks of the encoding, and what nobody can store. */
public final class CellText {

    /** Stands for the value of a formula whose result is not stored in the workbook. */
    public static final String NO_RESULT = "#FORMULA!";

    private static final String BYTE_ORDER_MARK_AS_TEXT = "\u00EF\u00BB\u00BF";

    private CellText() {}

    /** The text without blank-like and zero-width characters around it, U+0000 and halves of a character. */
    public static String clean(String value) {
        int start = 0;
        int end = value.length();
        if (value.startsWith(BYTE_ORDER_MARK_AS_TEXT)) {
            start = BYTE_ORDER_MARK_AS_TEXT.length();
        }
        while (start < end && isBlank(value.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(value.charAt(end - 1))) {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (isUnstorable(value, i)) {
                return clean(storable(value, start, end));
            }
        }
        return value.substring(start, end);
    }

    /** Whether the character looks like nothing: blanks, zero-width characters and marks of the writing direction. */
    public static boolean isBlank(char each) {
        if (each <= ' ') {
            return true;
        }
        return each >= 0x80
                && (Character.isWhitespace(each)
                        || Character.isSpaceChar(each)
                        || Character.getType(each) == Character.FORMAT
                        || each == '\u00AD');
    }

    private static String storable(String value, int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (!isUnstorable(value, i)) {
                text.append(value.charAt(i));
            }
        }
        return text.toString();
    }

    private static boolean isUnstorable(String value, int place) {
        char each = value.charAt(place);
        if (each < ' ') {
            return each != '\t' && each != '\n' && each != '\r';
        }
        if (each == '\u007F' || each == '\uFFFE' || each == '\uFFFF') {
            return true;
        }
        if (Character.isHighSurrogate(each)) {
            return place + 1 == value.length() || !Character.isLowSurrogate(value.charAt(place + 1));
        }
        return Character.isLowSurrogate(each) && (place == 0 || !Character.isHighSurrogate(value.charAt(place - 1)));
    }
}
