package io.seatwise.imports.personal;

import io.seatwise.base.Letters;
import io.seatwise.base.tabular.CellText;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, names of accounts and phone numbers anywhere in a text. */
final class PersonalValues {

    private static final String LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{N}-]*";

    /** More parts than a domain has. Without a bound, a hostile cell of thousands of parts would exhaust the stack. */
    private static final String LABELS = "{0,20}?";

    /** The last part of a domain begins with a letter: {@code Company@2.0} is no address. */
    private static final String LAST_LABEL = "\\p{L}[\\p{L}\\p{N}-]+";

    /**
     * With blanks at both sides of the sign, the domain is in one piece: {@code Contoso @ Co. KG} is no address, and neither
     * is a place within a link, {@code portal.azure.com/#@contoso.onmicrosoft.com}.
     */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@;,<>\"()./#]@ {0,3}" + LABEL + "(?: ?\\. ?" + LABEL
            + ")" + LABELS + " ?\\. ?" + LAST_LABEL + "|[^\\s@;,<>\"().] {1,3}@ {1,3}" + LABEL + "(?:\\." + LABEL + ")"
            + LABELS + "\\."
            + LAST_LABEL);

    /** A blank before the sign alone: an address that was typed so, or a company's name such as {@code Agentur @work.de}. */
    private static final Pattern APART = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])([\\p{L}\\p{N}._%+-]{1,64}) {1,3}@"
            + LABEL + "(?:\\." + LABEL + ")" + LABELS + "\\." + LAST_LABEL);

    private static final Set<String> OF_A_COMPANY = Set.of("""
            agentur agency agence agenzia agencia buro studio team gruppe group company firma haus house cafe hotel restaurant
            praxis kanzlei shop store verlag werkstatt club consulting media design digital solutions services coworking
            gmbh mbh ag kg ug ltd limited inc llc plc corp bv sarl srl
            """.strip().split("\\s+"));

    private static final String DOT_IN_WORDS = "(?: {0,3}[(\\[{<] ?(?:dot|punkt|point|punto) ?[)\\]}>] {0,3}| dot )";

    /** An address whose sign is written out against robots. */
    private static final Pattern ADDRESS_IN_WORDS = Pattern.compile(
            "[\\p{L}\\p{N}._-] {0,3}[(\\[{<] ?(?:at|ät|a|arroba) ?[)\\]}>] {0,3}" + LABEL + "(?:(?:\\.|" + DOT_IN_WORDS
                    + ")" + LABEL + ")" + LABELS + "(?:\\." + LAST_LABEL + "|" + DOT_IN_WORDS + "\\p{L})",
            Pattern.CASE_INSENSITIVE);

    /** An address without a dot in its domain. */
    private static final Pattern LOCAL_ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]{2,64}@(?:localhost|localdomain|local|lan|intranet|internal|intern|corp)(?![\\p{L}\\p{N}-])",
            Pattern.CASE_INSENSITIVE);

    /** How an address is written within a link, in HTML and in a program. */
    private static final Pattern CODED_AT =
            Pattern.compile("%(?:25)?40|&#0{0,4}64;|&#x0{0,4}40;|&commat;|\\\\u0040", Pattern.CASE_INSENSITIVE);

    /** Without brackets, both signs are written out, or the part before is no plain word: {@code Meet at contoso.com}. */
    private static final Pattern ADDRESS_IN_SPEECH = Pattern.compile(
            "(?<![\\p{L}\\p{N}._-])(?:[\\p{L}\\p{N}_-]{1,40} at " + LABEL + " dot \\p{L}{2,6}(?![\\p{L} ])"
                    + "|[\\p{L}\\p{N}_-]{1,40}\\.[\\p{L}\\p{N}._-]{1,40} at " + LABEL + "\\.\\p{L}{2,20})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\+\\d{1,3}[ ./()-]*(?:\\d[ ./()-]{0,3}){6,13}(?!\\d)");

    /** What reads as a number with a sign: at most eight digits, whole thousands in groups, or cents. */
    private static final Pattern NUMBER =
            Pattern.compile("\\+(?:(?:\\D*\\d){7,8}\\D*|\\d{1,3}(?:[ .]\\d{3})*[ .]000 ?|\\d+\\.\\d{1,2} ?)");

    /** A country behind two zeros, set apart: {@code 00491712345678} may be any number. */
    private static final Pattern PHONE_BY_ZEROS =
            Pattern.compile("(?<![\\p{L}\\p{N}.:-])00[1-9]\\d{0,2} ?[ /(] ?(?:\\d[ ./()-]{0,3}){6,13}(?!\\d)");

    /** Without a country, a number in brackets at its beginning fills its part of the text; {@code (2024)} is a year. */
    private static final Pattern PHONE_IN_BRACKETS = Pattern.compile(
            "(?:^|[;,]) ?\\((?!(?:19|20)\\d\\d\\))\\d{2,5}\\) ?\\d{2,4}[ ./-]\\d{2,6}(?:[ ./-]\\d{2,6})? ?(?:$|[;,])");

    /** Without a country, a number needs a word before it; {@code Mobile: 1000000} counts. */
    private static final Pattern PHONE_BY_WORD = Pattern.compile(
            "(?:(?:電話|电话|手机|手機|携帯|전화|휴대폰)|(?<!\\p{L})(?:t[eé]l|t[eé]l[eé][fp]\\p{L}*|phone|mobil(?:e|nummer|telefon)?|handy(?:nummer)?|cell|fax|fon|тел\\p{L}{0,4}))"
                    + "(?: ?(?:no|nr|number|nummer|番号|号码|번호))?(?: ?[.:]{1,2} {0,3}| {0,3}(?=[+0(])| {0,3}(?=1[3-9]\\d{9}(?!\\d)))"
                    + "(?![1-9]\\d*000(?!\\d))\\(?\\+?(?:\\d[ ./()-]{0,3}){6,15}(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A whole value in a column without numbers: with a leading zero and a blank, slash or dash, or in the American form. */
    private static final Pattern LOCAL_PHONE = Pattern.compile(
            "\\(?0[1-9]\\d{0,3}\\)?[ /-]{1,3}\\d{2,8}(?:[ .-]\\d{2,8}){0,4}|\\(?[2-9]\\d\\d\\)?[ .-]\\d{3}[ .-]\\d{4}");

    private static final int FEWEST_DIGITS = 6;
    private static final int FEWEST_OF_LOCAL_PHONE = 9;
    private static final int MOST_OF_LOCAL_PHONE = 12;
    private static final int FEWEST_LETTERS = 4;

    private PersonalValues() {}

    static boolean isPersonal(String value) {
        String plain = decoded(Normalizer.normalize(value, Normalizer.Form.NFKC).replace('\u3002', '.'));
        if (!mayBePersonal(plain)) {
            return false;
        }
        String text = withoutHidden(CellText.clean(plain));
        return text.indexOf('@') > 0 && (ADDRESS.matcher(text).find() || hasAddressApart(text))
                || ADDRESS_IN_WORDS.matcher(text).find()
                || text.contains(" at ") && ADDRESS_IN_SPEECH.matcher(text).find()
                || text.indexOf('@') > 0 && LOCAL_ADDRESS.matcher(text).find()
                || AccountNames.isIn(text)
                || DirectoryEntries.isIn(text)
                || hasPhone(text);
    }

    private static String decoded(String value) {
        boolean mayBeCoded = value.indexOf('%') >= 0 || value.indexOf('&') >= 0 || value.indexOf('\\') >= 0;
        return mayBeCoded ? CODED_AT.matcher(value).replaceAll("@") : value;
    }

    /** A plain word with a capital letter may be the end of a company's name, if a word of the text says so. */
    private static boolean hasAddressApart(String text) {
        return APART.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(local -> local.chars().anyMatch(Character::isLetter))
                .anyMatch(local ->
                        !isCapitalised(local) || Letters.words(text).stream().noneMatch(OF_A_COMPANY::contains));
    }

    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.charAt(0)) && word.chars().allMatch(Character::isLetter);
    }

    private static boolean hasPhone(String text) {
        Matcher phone = PHONE.matcher(text);
        while (phone.find()) {
            if (!NUMBER.matcher(phone.group()).matches()) {
                return true;
            }
        }
        return PHONE_BY_ZEROS.matcher(text).find()
                || PHONE_IN_BRACKETS.matcher(text).find()
                || PHONE_BY_WORD.matcher(text).find();
    }

    /** Whether all of a value is a phone number without a country. */
    static boolean isLocalPhone(String value) {
        if (value.length() < FEWEST_OF_LOCAL_PHONE || value.length() > 2 * MOST_OF_LOCAL_PHONE) {
            return false;
        }
        long digits = value.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_OF_LOCAL_PHONE
                && digits <= MOST_OF_LOCAL_PHONE
                && LOCAL_PHONE.matcher(value.strip()).matches();
    }

    /**
     * Whether a value holds a sign without which it is about nobody, or digits and a letter of a word for a phone that no
     * id and no time has; most values hold none.
     */
    private static boolean mayBePersonal(String value) {
        int digits = 0;
        boolean hasWord = false;
        boolean hasMark = false;
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            switch (each) {
                case '@', '\\', '+', '(', '[', '{', '<', '#', '=' -> {
                    return true;
                }
                case '/' -> hasMark = true;
                case ':' -> hasMark |= DirectoryEntries.isScheme(value, i);
                case 'l', 'L', 'n', 'N', 'x', 'X' -> hasWord = true;
                default -> {
                    digits += Character.isDigit(each) ? 1 : 0;
                    hasWord |= each > '\u00FF';
                }
            }
        }
        return hasMark && value.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS
                || digits >= FEWEST_DIGITS && (hasWord || value.contains("00") || value.contains("-1-"))
                || value.contains(" at ");
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
