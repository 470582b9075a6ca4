package io.seatwise.imports.personal;

import io.seatwise.base.tabular.CellText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises columns and values about single people. Nothing about the people of a customer is ever stored, so a file with
 * any of it is refused as a whole, whether or not its kind uses the column.
 */
public final class PersonalData {

    /** Beginnings of the columns of user tables; the same prefixes stand in tables of the organisation, see below. */
    private static final Pattern OF_USERS = Pattern.compile("(?:haslicense|exo_|odb_|teams_|sfb_|yam_).*");

    /** Columns of the organisation's table about groups that begin like those of users. */
    private static final Pattern OF_THE_ORGANISATION = Pattern.compile(
            "yam_(?:total|active|liked|posted|read)(?:active)?(?:groups|activit(?:y|ies|es)|activties|activites)");

    /** Reports about single users, mailboxes, accounts, sites, groups or teams, by the name of their file. */
    private static final Pattern REPORT = Pattern.compile(
            ".*userdetails?.*|(?:get[a-z0-9]+|.*mailboxusage|.*onedriveusageaccount|.*sharepointsiteusage"
                    + "|.*office365groupsactivity|.*yammergroupsactivity|.*teamsteamactivity)details?.*"
                    + "|userstate|useractivity|credentialuserregistration.*|usercredentialusage.*|"
                    + "getcredentialuserregistration.*|getusercredentialusage.*");

    /** A digest of a name, or an id without its dashes: stands for one person as well as the name does. */
    private static final Pattern DIGEST =
            Pattern.compile("(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}|[0-9a-fA-F]{128})");

    private static final int SHORTEST_DIGEST = 32;

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@;,<>\"()]+ ?@ ?[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?: ?\\. ?[\\p{L}\\p{N}-]+)+");

    /** An address whose sign is written out against robots. */
    private static final Pattern ADDRESS_IN_WORDS = Pattern.compile(
            "[\\p{L}\\p{N}._-]+ ?[(\\[{](?:at|ät|a|arroba)[)\\]}] ?[\\p{L}\\p{N}-]+(?:\\.|[ (\\[]dot[)\\] ])[\\p{L}\\p{N}.-]+",
            Pattern.CASE_INSENSITIVE);

    /** The name of a Windows account; drives and shares have a colon or two backslashes. */
    private static final Pattern ACCOUNT =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,30}\\\\[\\p{L}][\\p{L}\\p{N}._$-]{1,60}");

    private static final Pattern PHONE = Pattern.compile(
            "(?:tel\\.?:? ?)?(?:\\+\\d{1,3}[ ./()-]*(?:\\d[ ./()-]{0,3}){6,13}|\\(\\d{2,5}\\) ?\\d{2,4}[ ./-]\\d{2,6}(?:[ ./-]\\d{2,6})?)",
            Pattern.CASE_INSENSITIVE);

    private PersonalData() {}

    /** Whether a column of this name is about single people. */
    public static boolean isPersonalName(String column) {
        return PersonalNames.isPersonal(column) || isOfUsers(column);
    }

    /** Whether a value holds an e-mail address, the name of an account or a phone number; a bare domain is none of them. */
    public static boolean isPersonalValue(@Nullable String value) {
        if (value == null || !mayBePersonal(value)) {
            return false;
        }
        String text = CellText.clean(Normalizer.normalize(value, Normalizer.Form.NFKC));
        return text.indexOf('@') > 0 && ADDRESS.matcher(withoutHidden(text)).find()
                || ADDRESS_IN_WORDS.matcher(text).find()
                || ACCOUNT.matcher(text).matches()
                || PHONE.matcher(text).matches();
    }

    /** Whether a value holds a sign without which it is about nobody; most values hold none. */
    private static boolean mayBePersonal(String value) {
        for (int i = 0; i < value.length(); i++) {
            switch (value.charAt(i)) {
                case '@', '\uFF20', '\uFE6B', '\\', '\uFF3C', '+', '\uFF0B', '(', '[', '{', '\uFF08' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
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

    private static boolean isOfUsers(String column) {
        String name = column.strip().toLowerCase(Locale.ROOT);
        return OF_USERS.matcher(name).matches()
                && !OF_THE_ORGANISATION.matcher(name).matches();
    }

    /**
     * Whether the name of a file is that of a report about single users, mailboxes, sites, groups or teams, whatever stands
     * before or behind it. The name alone proves nothing: it counts where the header is that of no known kind.
     */
    public static boolean isPersonalReport(String fileName) {
        int end = fileName.lastIndexOf('.');
        String name = PersonalNames.plain(end < 0 ? fileName : fileName.substring(0, end));
        return REPORT.matcher(name).matches()
                || REPORT.matcher(name.replaceAll("[0-9]+(?:am|pm)?$", "")).matches();
    }

    /** Whether a value is what a concealed name looks like. */
    static boolean isDigest(@Nullable String value) {
        if (value == null || value.length() < SHORTEST_DIGEST) {
            return false;
        }
        return DIGEST.matcher(value.strip()).matches();
    }

    /** Whether a column is meant to hold ids of things, such as orders: its name says so. */
    static boolean namesAnId(String column) {
        String name = PersonalNames.plain(column);
        return name.endsWith("id") || name.endsWith("guid") || name.endsWith("number");
    }
}
