package io.seatwise.imports.personal;

import io.seatwise.imports.columns.FileColumns;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for people in what a file holds beside its table: lines above the header, further sheets, keys beside the list. */
public final class BesideTable {

    /** The name of the column with the partner's own people, in the files and workbooks that Seatwise writes. */
    private static final String OWN_STAFF = "accountmanager";

    /** A cover sheet or a title may say whom to ask. */
    private static final int MAX_ADDRESSES = 2;

    private static final String BEFORE_ADDRESS = " \t\n:,;<(";

    private static final Pattern CONTACT = Pattern.compile(
            "(?<!\\p{L})(?:contact|kontakt|ansprechpartner|support|help|helpdesk|hilfe|questions|fragen|service|info"
                    + "|sales|vertrieb|hotline|no-?reply)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> addresses = new HashSet<>();
    private final Set<String> columns = new HashSet<>();
    private String last = "";

    /**
     * Whether this value, with those before it, holds people: by a key that is an address, by a key of JSON or two columns
     * of a sheet that are about people, or by addresses other than those of a contact. One word at the top of a sheet may
     * be the first of a list of explanations.
     *
     * @param name the column's header or the path of keys; empty without one
     */
    public boolean isPersonal(String name, String value, boolean isJson) {
        String before = last;
        last = value;
        return PersonalData.isPersonalKey(name)
                || PersonalData.listsPeople(name, value)
                || isColumnOfPeople(name, value, isJson)
                || isAddressOfSomebody(name, value, before);
    }

    private boolean isColumnOfPeople(String name, String value, boolean isJson) {
        return PersonalData.isPersonalName(name)
                && !value.isBlank()
                && columns.add(name)
                && (isJson || columns.size() > 1);
    }

    private boolean isAddressOfSomebody(String name, String value, String before) {
        if (!PersonalData.isPersonalValue(value) || isOwnStaff(name) || isKnown(value)) {
            return false;
        }
        addresses.add(value);
        boolean ofContact = Stream.of(name, before, value)
                .anyMatch(each -> CONTACT.matcher(each).find());
        return !ofContact || addresses.size() > MAX_ADDRESSES;
    }

    /** Whether the address ended a text before: Excel makes a link of the address of a contact. */
    private boolean isKnown(String value) {
        return addresses.stream().anyMatch(text -> {
            int start = text.length() - value.length();
            return text.regionMatches(true, start, value, 0, value.length())
                    && (start == 0 || BEFORE_ADDRESS.indexOf(text.charAt(start - 1)) >= 0);
        });
    }

    private static boolean isOwnStaff(String name) {
        return FileColumns.plain(name.substring(name.lastIndexOf('.') + 1)).equals(OWN_STAFF);
    }
}
