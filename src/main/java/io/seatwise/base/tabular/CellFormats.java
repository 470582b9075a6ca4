package io.seatwise.base.tabular;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by a number format whether Excel shows a date or a percentage. Source: ECMA-376, part 1, 18.8.30 and 18.8.31. */
final class CellFormats {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]?");
    private static final Pattern FRACTION = Pattern.compile("s+[.,]0+");
    private static final Pattern GENERAL = Pattern.compile("general|standard|g/[^\\x00-\\x7F]+");

    /**
     * Parts of a date in the letters of English and of other languages' programs: years y e j r v г, months m k, days d t
     * j p, hours h u ч, seconds s, eras g b, and the words that East Asian formats put between them.
     */
    private static final Pattern DATE =
            Pattern.compile("(?:am/pm|a/p|上午/下午|오전/오후|午前/午後|y+|m+|d+|h+|s+|e+|g+|b+|a+|j+|t+|r+|v+|p+|k+|u+"
                    + "|г+|м+|д+|ч+|с+|[^a-zа-я0#?@%])*");

    private static final Pattern ANY_PART = Pattern.compile("[ymdhsegbjtrvpkuгмдчс]");

    private CellFormats() {}

    /** Whether a built-in format shows a date; 27 to 36 and 50 to 58 are those of East Asian versions, 71 to 81 of Thai. */
    static boolean isBuiltInDate(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58
                || format >= 71 && format <= 81;
    }

    static boolean isDate(String code) {
        String plain = plain(code);
        plain = FRACTION.matcher(plain).replaceAll("s");
        return !GENERAL.matcher(plain).matches()
                && DATE.matcher(plain).matches()
                && ANY_PART.matcher(plain).find();
    }

    static boolean isPercent(String code) {
        return plain(code).indexOf('%') >= 0;
    }

    /** The first section without quoted words, colours and conditions. */
    private static String plain(String code) {
        String text = QUOTED.matcher(code).replaceAll("");
        int end = text.indexOf(';');
        text = (end < 0 ? text : text.substring(0, end)).toLowerCase(Locale.ROOT);
        text = ELAPSED.matcher(text).replaceAll("$1");
        return BRACKETS.matcher(text).replaceAll("").strip();
    }
}
