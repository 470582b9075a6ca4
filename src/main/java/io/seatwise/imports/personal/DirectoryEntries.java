package io.seatwise.imports.personal;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds how directories and services write a person: a security identifier, a distinguished name, a guest, a OneDrive. */
final class DirectoryEntries {

    private static final List<Pattern> FORMS = List.of(
            // Accounts of a domain and of Entra ID; built-in ones, S-1-5-32-544, are everybody's
            Pattern.compile("(?<![\\p{L}\\p{N}-])s-1-(?:5-21|12-1)(?:-\\d{1,10}){3,5}(?![\\d-])"),
            Pattern.compile("\\S#ext#"),
            Pattern.compile("-my\\.sharepoint\\.[a-z.]{2,10}/|/personal/[^/\\s_]{1,64}_[^/\\s]"),
            Pattern.compile("(?<!\\p{L})(?:mailto|sips?|callto|xmpp):[\\p{L}\\p{N}]"),
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:cn|uid) ?= ?[^=]{1,200}, ?(?:ou|dc|cn|o) ?="),
            Pattern.compile("/cn=recipients/cn="),
            Pattern.compile("(?<!\\p{L})azuread\\\\\\p{L}"),
            Pattern.compile("\\p{L}\\.\\p{L}{2,20}(?:/[^/]{1,60}){0,4}/users/[\\p{L}\\p{N}]"),
            Pattern.compile("(?<!\\p{L})(?:live:\\.cid\\.[0-9a-f]{6}|8:orgid:[0-9a-f]{8})"));

    private static final List<String> SCHEMES = List.of("mailto", "sip", "sips", "callto", "xmpp", "live", "orgid");

    private DirectoryEntries() {}

    /** Whether the colon at this place ends a word that may begin the address of a person; most ids have other colons. */
    static boolean isScheme(String text, int colon) {
        for (String each : SCHEMES) {
            if (text.regionMatches(true, colon - each.length(), each, 0, each.length())) {
                return true;
            }
        }
        return false;
    }

    static boolean isIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return mayBe(lower)
                && FORMS.stream().map(Pattern::asPredicate).anyMatch((Predicate<String> form) -> form.test(lower));
    }

    /** Most values have none of these signs. */
    private static boolean mayBe(String lower) {
        return lower.indexOf('/') >= 0
                || lower.indexOf('=') >= 0
                || lower.indexOf(':') >= 0
                || lower.indexOf('#') >= 0
                || lower.indexOf('\\') >= 0
                || lower.contains("s-1-");
    }
}
