package io.seatwise.imports.columns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as people and programs write them. A text that can be read in two ways, such as {@code 1.000}, is refused
 * unless the sender named the decimal sign of the file.
 */
final class Numbers {

    private static final int MAX_COUNT_DIGITS = 12;
    private static final int MAX_AMOUNT_DIGITS = 15;
    private static final int MAX_AMOUNT_SCALE = 6;

    /** Excel keeps 15 digits; what follows is noise. */
    private static final MathContext EXACT_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d(?:\\.\\d{1,20})?[eE][+-]?\\d{1,2}");
    private static final Pattern TWO_WAYS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    /** Groups that no decimal sign could make. */
    private static final Pattern ONE_WAY = Pattern.compile(
            "([+-]?\\d{1,3})((?:(?<sign>['’ \\u00A0\\u202F])\\d{3})(?:\\k<sign>\\d{3})*)(\\.\\d{1,30})?");

    private static final Pattern GROUPED =
            Pattern.compile("([+-]?\\d{1,3})((?:[.,'’ \\u00A0\\u202F]\\d{3})*)(?:([.,])(\\d{1,30}))?");

    /** Groups of India and its neighbours: three digits at the end, two in each group before. */
    private static final Pattern GROUPED_BY_TWO = Pattern.compile(
            "([+-]?\\d{1,2})((?:[.,'’ \\u00A0\\u202F]\\d{2})+[.,'’ \\u00A0\\u202F]\\d{3})(?:([.,])(\\d{1,30}))?");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d{1,30},\\d{1,30}");

    private Numbers() {}

    /** Whether a text can be read with the point as decimal sign and as thousands separator alike. */
    static boolean isAmbiguous(Cell cell) {
        return !cell.isNumber()
                && cell.rules().decimal() == null
                && TWO_WAYS.matcher(cell.text()).matches();
    }

    /** Whether a text would be a number if the sender named the decimal sign: {@code 1.250,50}, {@code 1,234,567}. */
    static boolean needsSign(Cell cell) {
        String text = plainMinus(cell.text());
        return !cell.isNumber()
                && cell.rules().decimal() == null
                && (DECIMAL_COMMA.matcher(text).matches() || grouped(text, '.') != null || grouped(text, ',') != null);
    }

    /** The text with a hyphen in place of the mathematical minus sign. */
    private static String plainMinus(String text) {
        return text.charAt(0) == '\u2212' ? '-' + text.substring(1) : text;
    }

    /** The number; null when the text is none or can be read in two ways. */
    static @Nullable BigDecimal number(Cell cell) {
        String text = plainMinus(cell.text());
        if (cell.isNumber()) {
            return exact(text);
        }
        Character decimal = cell.rules().decimal();
        if (decimal == null) {
            Matcher oneWay = ONE_WAY.matcher(text);
            return isAmbiguous(cell)
                    ? null
                    : exact(oneWay.matches() ? text.replaceAll("['’ \\u00A0\\u202F]", "") : text);
        }
        Matcher grouped = grouped(text, decimal);
        if (grouped != null) {
            String whole = grouped.group(1) + grouped.group(2).replaceAll("\\D", "");
            return exact(grouped.group(4) == null ? whole : whole + "." + grouped.group(4));
        }
        String plain = text.replace(decimal, '.');
        return text.indexOf(decimal == ',' ? '.' : ',') < 0 ? exact(plain) : null;
    }

    /** The groups of a number with this decimal sign; null when it is none. */
    private static @Nullable Matcher grouped(String text, char decimal) {
        for (Pattern pattern : List.of(GROUPED, GROUPED_BY_TWO)) {
            Matcher grouped = pattern.matcher(text);
            if (grouped.matches() && isConsistent(grouped, decimal)) {
                return grouped;
            }
        }
        return null;
    }

    /** One sign between groups, and not the decimal sign. */
    private static boolean isConsistent(Matcher grouped, char decimal) {
        String sign = grouped.group(3);
        String groups = grouped.group(2).replaceAll("\\d", "");
        return (sign == null || sign.charAt(0) == decimal)
                && groups.chars().distinct().count() <= 1
                && groups.indexOf(decimal) < 0;
    }

    private static @Nullable BigDecimal exact(String text) {
        if (!PLAIN.matcher(text).matches() && !EXPONENT.matcher(text).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        boolean noisy = number.scale() > 0 && number.precision() > EXACT_DIGITS.getPrecision();
        return noisy ? number.round(EXACT_DIGITS) : number;
    }

    /** The whole number; null when the number is none or too large to be a count. */
    static @Nullable Long whole(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() > 0 || plain.precision() - plain.scale() > MAX_COUNT_DIGITS
                ? null
                : plain.longValueExact();
    }

    /** Whether the number has at most as many digits as are stored. */
    static boolean isStorable(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.precision() - plain.scale() <= MAX_AMOUNT_DIGITS && plain.scale() <= MAX_AMOUNT_SCALE;
    }

    /** Whether an identifier has lost digits: a number of more than 15 digits, or one that a spreadsheet has shortened. */
    static boolean isRounded(String text) {
        return EXPONENT.matcher(text).matches() && text.indexOf('+') > 0;
    }
}
