package io.seatwise.imports.personal;

import io.seatwise.base.Letters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the name of a Windows account, {@code CONTOSO\anna}, from a path of places, {@code EMEA\Germany}. A path ends with
 * a unit such as {@code sales}, or begins with a region or a country; then comes another one, or a word written as a name of
 * a place is. Domains are named
 * after regions, too, but their accounts are written in small letters or with a dot or a digit: {@code EMEA\anna}.
 */
final class AccountNames {

    /**
     * Two ASCII words, the second in small letters or with a digit, or with any small letter where the first is in
     * capitals. So {@code Region\EMEA} is none, and paths have more parts, a colon or two backslashes.
     */
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?<![\\p{L}\\p{N}\\\\/:._-])(?:([A-Za-z][A-Za-z0-9.-]{1,30})\\\\"
                    + "((?=[a-z0-9._$-]*[a-z])[a-z0-9][a-z0-9._$-]{1,60}|\\d{4,20}|(?=[A-Z._$-]*\\d)[A-Z][A-Z0-9._$-]{1,60})"
                    + "|([A-Z][A-Z0-9.-]{1,30})\\\\((?=[A-Z0-9._$-]*[a-z])[A-Za-z0-9][A-Za-z0-9._$-]{1,60}))(?![\\p{L}\\p{N}\\\\])");

    /** {@code contoso\\Anna}: only a name of a person tells it from {@code Contoso\\Office}. */
    private static final Pattern NAMED =
            Pattern.compile("(?<![\\p{L}\\p{N}\\\\/:._-])[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{1,30}"
                    + "\\\\(\\p{L}{2,30})(?![\\p{L}\\p{N}\\\\])");

    private static final Pattern FILE = Pattern.compile("\\p{L}:\\\\|\\\\\\\\");

    private static final Pattern NAME_OF_A_PLACE = Pattern.compile("[A-Z][a-z]+(?:-[A-Z][a-z]+)*");

    private static final Set<String> REGIONS = Stream.concat(
                    Stream.of("""
                            emea apac apj amer americas america latam lac noram namer na sa eu europe europa uk dach benelux
                            nordics nordic baltics cee see mea mena gcc anz asean asia asien asie africa afrika afrique
                            oceania ozeanien japac iberia balkans global worldwide world international region regions area
                            territory country land north south east west central northeast northwest southeast southwest
                            nord sud sued ost mitte nordost nordwest sudost sudwest nord-ouest norte sur este oeste centro
                            """.strip().split("\\s+")), countries())
            .map(Letters::plain)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> UNITS = Set.of("""
            sales marketing finance support operations services consulting engineering vertrieb einkauf verwaltung produktion
            smb enterprise corporate public education healthcare retail manufacturing partner partners direct indirect other
            """.strip().split("\\s+"));

    private AccountNames() {}

    static boolean isIn(String text) {
        return text.indexOf('\\') > 0
                && !FILE.matcher(text).find()
                && (ACCOUNT.matcher(text).results().anyMatch(each -> !isPath(each))
                        || NAMED.matcher(text).results().anyMatch(each -> NamesOfPeople.contains(each.group(1))));
    }

    private static boolean isPath(MatchResult found) {
        boolean inCapitals = found.group(1) == null;
        String second = found.group(inCapitals ? 4 : 2);
        return UNITS.contains(Letters.plain(second))
                || REGIONS.contains(Letters.plain(found.group(inCapitals ? 3 : 1)))
                        && (REGIONS.contains(Letters.plain(second))
                                || NAME_OF_A_PLACE.matcher(second).matches());
    }

    /** The codes of countries, and their names in the languages of Microsoft's exports. */
    private static Stream<String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .flatMap(code -> Stream.concat(
                        Stream.of(code),
                        Stream.of("en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "sv", "da", "nb", "fi", "tr")
                                .map(language ->
                                        Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(language)))));
    }
}
