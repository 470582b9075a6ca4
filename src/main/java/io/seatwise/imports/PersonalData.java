package io.seatwise.imports;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells columns and values about single people. Nothing about a customer's people is ever stored, so a file with any of
 * it is refused whole, whether or not the kind would have looked at that column.
 */
final class PersonalData {

    private static final Set<String> NAMES = Set.of(
            "upn",
            "mail",
            "displayname",
            "fullname",
            "firstname",
            "lastname",
            "givenname",
            "middlename",
            "familyname",
            "surname",
            "user",
            "userid",
            "username",
            "userobjectid",
            "aaduserid",
            "login",
            "loginname",
            "samaccountname",
            "person",
            "personname",
            "assignedto",
            "vorname",
            "nachname",
            "anzeigename",
            "benutzer",
            "benutzername",
            "benutzerprinzipalname",
            "mitarbeiter",
            "ansprechpartner",
            "manager",
            "ownerprincipalname",
            "ownerdisplayname",
            "groupdisplayname",
            "networkdisplayname",
            "groupid",
            "teamname",
            "teamid",
            "siteurl",
            "siteid",
            "devicename",
            "deviceid",
            "serialnumber",
            "lastactivitydate",
            "lastactivationdate",
            "lastactivateddate",
            "title",
            "locationoffice",
            "assignedproducts",
            "statechangedate");

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

    private static final Pattern GUID = Pattern.compile("\\{?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}?");
    private static final int SHORTEST_DIGEST = 32;

    private static final List<String> PARTS = List.of(
            "userprincipal",
            "userdisplayname",
            "email",
            "phone",
            "telefon",
            "employee",
            "contact",
            "birth",
            "personalid");
    /** Columns of counts whose names only look like more; compared whole. */
    private static final Set<String> COUNTS =
            Set.of("windowsphone", "androidphone", "iphone", "exchangeemailsreceived");

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@;,<>\"()]+@[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?:\\.[\\p{L}\\p{N}-]+)+");

    private PersonalData() {}

    /** Whether a column of this name tells about single people. */
    static boolean isPersonalName(String column) {
        String name = plain(column);
        if (NAMES.contains(name) || isOfUsers(column)) {
            return true;
        }
        if (COUNTS.contains(name)) {
            return false;
        }
        for (String part : PARTS) {
            if (name.contains(part)) {
                return true;
            }
        }
        return name.endsWith("upn");
    }

    /** Whether a value holds an e-mail address or a user principal name; a bare domain is none. */
    static boolean isPersonalValue(@Nullable String value) {
        return value != null && value.indexOf('@') > 0 && ADDRESS.matcher(value).find();
    }

    private static boolean isOfUsers(String column) {
        String name = column.strip().toLowerCase(Locale.ROOT);
        return OF_USERS.matcher(name).matches()
                && !OF_THE_ORGANISATION.matcher(name).matches();
    }

    /**
     * Whether a file of this name is a report about single users, mailboxes, sites, groups or teams; whatever was put
     * before or behind the report's name, such as a customer or a day, and whether or not its names are concealed.
     */
    static boolean isPersonalReport(String fileName) {
        int end = fileName.lastIndexOf('.');
        String name = plain((end < 0 ? fileName : fileName.substring(0, end)).replace('.', ' '));
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

    /** Whether a value is a GUID with its dashes. */
    static boolean isGuid(@Nullable String value) {
        return value != null
                && value.length() > SHORTEST_DIGEST
                && GUID.matcher(value.strip()).matches();
    }

    /** Whether a column is meant to hold ids of things, such as orders: its name says so. */
    static boolean namesAnId(String column) {
        String name = plain(column);
        return name.endsWith("id") || name.endsWith("guid") || name.endsWith("number");
    }

    /** The last part of a nested name, its letters and digits only. */
    private static String plain(String column) {
        String last = column.substring(column.lastIndexOf('.') + 1);
        StringBuilder plain = new StringBuilder(last.length());
        for (int i = 0; i < last.length(); i++) {
            char each = last.charAt(i);
            if (Character.isLetterOrDigit(each)) {
                plain.append(each);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
