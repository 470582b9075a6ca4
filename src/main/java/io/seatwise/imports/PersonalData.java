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
            "manager");
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
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@;,<>\"()]+@[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?:\\.[\\p{L}\\p{N}-]+)+");

    private PersonalData() {}

    /** Whether a column of this name tells about single people. */
    static boolean isPersonalName(String column) {
        String name = plain(column);
        if (NAMES.contains(name)) {
            return true;
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
