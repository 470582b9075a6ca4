package io.seatwise.imports.personal;

import io.seatwise.base.tabular.CellText;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, names of accounts and phone numbers anywhere in a text. */
final class PersonalValues {

    private static final String LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{N}-]*";

    /** More parts than a domain has. Without a bound, a hostile cell of thousands of parts would exhaust the stack. */
    private static final String LABELS = "{0,20}?";

    /** The last part of a domain begins with a letter: {@code Company@2.0} is no address. */
    private static final String LAST_LABEL = "\\p{L}[\\p{L}\\p{N}-]+";

    /** With blanks at both sides of the sign, the domain is in one piece: {@code Contoso @ Co. KG} is no address. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@;,<>\"().]@ {0,3}" + LABEL + "(?: ?\\. ?" + LABEL
            + ")" + LABELS + " ?\\. ?" + LAST_LABEL + "|[^\\s@;,<>\"().] {1,3}@ {1,3}" + LABEL + "(?:\\." + LABEL + ")"
            + LABELS + "\\."
            + LAST_LABEL);

    private static final String DOT_IN_WORDS = "(?: {0,3}[(\\[{] ?(?:dot|punkt|point|punto) ?[)\\]}] {0,3}| dot )";

    /** An address whose sign is written out against robots. */
    private static final Pattern ADDRESS_IN_WORDS = Pattern.compile(
            "[\\p{L}\\p{N}._-] {0,3}[(\\[{] ?(?:at|ät|a|arroba) ?[)\\]}] {0,3}" + LABEL + "(?:(?:\\.|" + DOT_IN_WORDS
                    + ")" + LABEL + ")" + LABELS + "(?:\\." + LAST_LABEL + "|" + DOT_IN_WORDS + "\\p{L})",
            Pattern.CASE_INSENSITIVE);

    /**
     * The name of a Windows account: two ASCII words, the second in small letters or with a digit, or with any small letter
     * where the first is in capitals. So {@code Region\EMEA} is none, and paths have more parts, a colon or two backslashes.
     */
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?<![\\p{L}\\p{N}\\\\/:._-])(?:[A-Za-z][A-Za-z0-9.-]{1,30}\\\\"
                    + "(?:(?=[a-z0-9._$-]*[a-z])[a-z0-9][a-z0-9._$-]{1,60}|\\d{4,20}|(?=[A-Z._$-]*\\d)[A-Z][A-Z0-9._$-]{1,60})"
                    + "|[A-Z][A-Z0-9.-]{1,30}\\\\(?=[A-Z0-9._$-]*[a-z])[A-Za-z0-9][A-Za-z0-9._$-]{1,60})(?![\\p{L}\\p{N}\\\\])");

    private static final Pattern PATH = Pattern.compile("\\p{L}:\\\\|\\\\\\\\");

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\+\\d{1,3}[ ./()-]*(?:\\d[ ./()-]{0,3}){6,13}(?!\\d)");

    /** What reads as a number with a sign: at most eight digits, whole thousands in groups, or cents. */
    private static final Pattern NUMBER =
            Pattern.compile("\\+(?:(?:\\D*\\d){7,8}\\D*|\\d{1,3}(?:[ .]\\d{3})*[ .]000 ?|\\d+\\.\\d{1,2} ?)");

    /** Without a country, a number in brackets at its beginning fills its part of the text. */
    private static final Pattern PHONE_IN_BRACKETS =
            Pattern.compile("(?:^|[;,]) ?\\(\\d{2,5}\\) ?\\d{2,4}[ ./-]\\d{2,6}(?:[ ./-]\\d{2,6})? ?(?:$|[;,])");

    /** Without a country, a number needs a word before it. */
    private static final Pattern PHONE_BY_WORD = Pattern.compile(
            "(?<!\\p{L})(?:tel|telef\\p{L}*|telephone|phone|mobil(?:e|nummer|telefon)?|handy(?:nummer)?|cell|fax|fon|тел)"
                    + "(?: ?(?:no|nr|number|nummer))?(?:[.:]{1,2} {0,3}| {1,3}(?=[+0(]))\\(?\\+?(?:\\d[ ./()-]{0,3}){6,15}(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int FEWEST_DIGITS = 6;

    private PersonalValues() {}

    static boolean isPersonal(String value) {
        if (!mayBePersonal(value)) {
            return false;
        }
        String text = withoutHidden(CellText.clean(Normalizer.normalize(value, Normalizer.Form.NFKC)));
        return text.indexOf('@') > 0 && ADDRESS.matcher(text).find()
                || ADDRESS_IN_WORDS.matcher(text).find()
                || text.indexOf('\\') > 0
                        && !PATH.matcher(text).find()
                        && ACCOUNT.matcher(text).find()
                || hasPhone(text);
    }

    private static boolean hasPhone(String text) {
        Matcher phone = PHONE.matcher(text);
        while (phone.find()) {
            if (!NUMBER.matcher(phone.group()).matches()) {
                return true;
            }
        }
        return PHONE_IN_BRACKETS.matcher(text).find()
                || PHONE_BY_WORD.matcher(text).find();
    }

    /**
     * Whether a value holds a sign without which it is about nobody, or digits and a letter of a word for a phone that no
     * id and no time has; most values hold none.
     */
    private static boolean mayBePersonal(String value) {
        int digits = 0;
        boolean hasWord = false;
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            switch (each) {
                case '@', '\uFF20', '\uFE6B', '\\', '\uFF3C', '+', '\uFF0B', '(', '[', '{', '\uFF08' -> {
                    return true;
                }
                case 'l', 'L', 'n', 'N', 'x', 'X' -> hasWord = true;
                default -> {
                    digits += Character.isDigit(each) ? 1 : 0;
                    hasWord |= each > '\u00FF';
                }
            }
        }
        return hasWord && digits >= FEWEST_DIGITS;
    }

    private static String withoutHidden(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == ' ' || !CellText.isBlank(each)) {
                shown.append(each);
            } else if (Character.isWhitespace(each)) {
                shown.append(' ');
            }
        }
        return shown.toString();
    }
}
