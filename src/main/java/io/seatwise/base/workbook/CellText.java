package io.seatwise.base.workbook;

/** What a text must look like to be safe in a cell: never a formula, never longer than a cell holds, always legal XML. */
public final class CellText {

    /** The most characters (UTF-16 units) that a cell holds. */
    public static final int MAX_LENGTH = 32_767;

    /** Stands for a character that XML cannot carry. */
    public static final char REPLACEMENT = '\uFFFD';

    private CellText() {}

    /** Whether a spreadsheet could read this text as a formula, by its first character. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty()
                && switch (text.charAt(0)) {
                    case '=', '+', '-', '@', '\t', '\r', '\n', '\0' -> true;
                    // Their full-width forms, which East Asian spreadsheets read alike
                    case '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> true;
                    default -> false;
                };
    }

    /** The text, or as much of it as a cell holds with a visible mark of how long it was. */
    public static String fitted(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        String mark = "… [cut, %,d characters]".formatted(text.length());
        int end = MAX_LENGTH - mark.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + mark;
    }

    /** Whether XML 1.0 can carry this code unit on its own. */
    static boolean isLegal(char unit) {
        return unit >= ' '
                ? unit < '\uFFFE' && !Character.isSurrogate(unit)
                : unit == '\t' || unit == '\n' || unit == '\r';
    }

    /**
     * Whether an underscore at this place begins what spreadsheets read as an escaped character, such as
     * {@code _x000D_}; a text that really has these characters needs its underscore escaped.
     */
    static boolean isEscapeAt(String text, int at) {
        if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
