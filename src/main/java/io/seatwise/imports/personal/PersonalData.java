package io.seatwise.imports.personal;

import io.seatwise.base.Letters;
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

    private PersonalData() {}

    /** Whether a column of this name is about single people. */
    public static boolean isPersonalName(String column) {
        return PersonalNames.isPersonal(column) || isOfUsers(column);
    }

    /** Whether a text holds an e-mail address, the name of an account or a phone number; a bare domain is none of them. */
    public static boolean isPersonalValue(@Nullable String value) {
        return value != null && PersonalValues.isPersonal(value);
    }

    /** Whether all of a text is a phone number without a country, as no name of a customer or product is. */
    public static boolean isLocalPhone(@Nullable String value) {
        return value != null && PersonalValues.isLocalPhone(value);
    }

    /** Whether a text below a name of many people, {@code owners}, lists some of them. */
    public static boolean listsPeople(String name, String value) {
        return PersonalNames.isOfMany(name) && ListOfPeople.isOfNames(value);
    }

    /** Whether the name of a column or key is itself about somebody. An annotation of OData, {@code value@odata.type}, is not. */
    public static boolean isPersonalKey(String name) {
        return isPersonalValue(name.replace("@odata.", "."));
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
        String name = Letters.plain(end < 0 ? fileName : fileName.substring(0, end));
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
        String name = Letters.plain(column);
        return name.endsWith("id")
                || name.endsWith("guid")
                || name.endsWith("number")
                || name.endsWith("code")
                || name.endsWith("sku");
    }
}
