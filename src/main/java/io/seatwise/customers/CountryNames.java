package io.seatwise.customers;

import io.seatwise.imports.columns.CellType;
import io.seatwise.imports.columns.ProblemCode;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries as sources name them: ISO 3166 codes of two or three letters and English names. */
public final class CountryNames {

    /** Names that Microsoft's markets and older lists have, and the two codes of the European Union that differ. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("UK", "GB"),
            Map.entry("EL", "GR"),
            Map.entry("Great Britain", "GB"),
            Map.entry("United States of America", "US"),
            Map.entry("USA", "US"),
            Map.entry("Czech Republic", "CZ"),
            Map.entry("Turkey", "TR"),
            Map.entry("Holland", "NL"),
            Map.entry("Korea", "KR"),
            Map.entry("Republic of Korea", "KR"),
            Map.entry("Korea, Republic of", "KR"),
            Map.entry("Russian Federation", "RU"),
            Map.entry("Viet Nam", "VN"),
            Map.entry("Hong Kong", "HK"),
            Map.entry("Hong Kong SAR", "HK"),
            Map.entry("Macao", "MO"),
            Map.entry("Macau", "MO"),
            Map.entry("Macao SAR", "MO"),
            Map.entry("Macedonia", "MK"),
            Map.entry("Macedonia, FYRO", "MK"),
            Map.entry("Former Yugoslav Republic of Macedonia", "MK"),
            Map.entry("Moldova, Republic of", "MD"),
            Map.entry("Slovak Republic", "SK"),
            Map.entry("Republic of Ireland", "IE"),
            Map.entry("Ivory Coast", "CI"),
            Map.entry("Congo (DRC)", "CD"),
            Map.entry("Congo", "CG"),
            Map.entry("Congo, Democratic Republic of the", "CD"),
            Map.entry("Democratic Republic of the Congo", "CD"),
            Map.entry("Swaziland", "SZ"),
            Map.entry("Myanmar", "MM"),
            Map.entry("Burma", "MM"),
            Map.entry("Cabo Verde", "CV"),
            Map.entry("Brunei Darussalam", "BN"),
            Map.entry("Palestinian Authority", "PS"),
            Map.entry("Palestine", "PS"),
            Map.entry("Lao PDR", "LA"),
            Map.entry("Syrian Arab Republic", "SY"),
            Map.entry("Iran, Islamic Republic of", "IR"),
            Map.entry("Tanzania, United Republic of", "TZ"),
            Map.entry("Venezuela, Bolivarian Republic of", "VE"),
            Map.entry("Bolivia, Plurinational State of", "BO"),
            Map.entry("Taiwan, Province of China", "TW"),
            Map.entry("East Timor", "TL"),
            Map.entry("Vatican City", "VA"),
            Map.entry("Holy See (Vatican City)", "VA"),
            Map.entry("Saint Kitts and Nevis", "KN"),
            Map.entry("Saint Lucia", "LC"),
            Map.entry("Saint Vincent and the Grenadines", "VC"),
            Map.entry("Virgin Islands, U.S.", "VI"),
            Map.entry("Virgin Islands, British", "VG"));

    private static final Map<String, String> CODES = codes();

    /** A cell with a country's name or code; what is no country is a warning and counts as not given. */
    public static final CellType<String> CELL = new CellType<>("imports.format.text", cell -> {
        String code = code(cell.text());
        return code != null ? code : cell.fault(ProblemCode.UNKNOWN_VALUE, "imports.expected.countryName");
    });

    private CountryNames() {}

    /** The code of two letters; null for what is no country. */
    public static @Nullable String code(String name) {
        return CODES.get(key(name));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            Locale locale = Locale.of("", country);
            codes.put(key(country), country);
            codes.put(key(locale.getISO3Country()), country);
            codes.put(key(locale.getDisplayCountry(Locale.ENGLISH)), country);
        }
        OTHERS.forEach((name, code) -> codes.put(key(name), code));
        return Map.copyOf(codes);
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", "and")
                .replaceAll("[^a-z]", "")
                .replaceFirst("^the(?=.{4,})", "");
    }
}
