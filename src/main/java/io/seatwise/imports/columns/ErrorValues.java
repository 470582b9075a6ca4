package io.seatwise.imports.columns;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the errors that a spreadsheet shows in place of a value, in the languages of Excel. */
final class ErrorValues {

    private static final Pattern FORM = Pattern.compile("#[\\p{L}¡¿][\\p{L}0-9/_.¡ ]{0,24}[!?]");
    private static final Pattern LIBRE_OFFICE = Pattern.compile("Err:5\\d\\d");
    private static final Set<String> NOT_AVAILABLE = Set.of(
            "#N/A",
            "#NV",
            "#N/D",
            "#N/B",
            "#NB",
            "#ND",
            "#I/T",
            "#Н/Д",
            "#YOK",
            "#BRAK",
            "#PUUTTUU",
            "#HIÁNYZIK",
            "#NENÍ_K_DISPOZICI",
            "#GETTING_DATA",
            "#DIV/0!",
            "#N.D.");

    private ErrorValues() {}

    static boolean isError(String text) {
        return LIBRE_OFFICE.matcher(text).matches()
                || text.charAt(0) == '#'
                        && (NOT_AVAILABLE.contains(text.toUpperCase(Locale.ROOT))
                                || FORM.matcher(text).matches());
    }
}
