package io.seatwise.exports;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files that every system takes: {@code seatwise-portfolio-contoso-cloud-2026-11-21.xlsx}. */
public final class FileNames {

    private static final int LONGEST = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private FileNames() {}

    /** {@code seatwise-<what>-<name>-<day>.<extension>}; the name is reduced to letters, digits and hyphens. */
    public static String of(String what, String name, String fallback, LocalDate day, String extension) {
        String slug = slug(name);
        return "seatwise-" + what + "-" + (slug.isEmpty() ? slug(fallback) : slug) + "-" + day + "." + extension;
    }

    static String slug(String name) {
        String letters = name.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("đ", "d");
        String plain = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFKD))
                .replaceAll("");
        String slug = OTHERS.matcher(plain).replaceAll("-");
        String cut = slug.substring(0, Math.min(slug.length(), LONGEST));
        return cut.replaceAll("^-+|-+$", "");
    }
}
