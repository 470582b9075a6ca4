package io.seatwise.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where a kind's columns stand in one file. Names are compared without case, blanks, underscores and hyphens. */
final class FileColumns {

    static final int MISSING = -1;

    private final Map<String, Integer> places = new HashMap<>();
    private final boolean[] known;

    FileColumns(List<Column> columns, List<String> header) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byName.putIfAbsent(plain(header.get(i)), i);
        }
        known = new boolean[header.size()];
        for (Column column : columns) {
            int place = place(column, byName);
            places.put(column.name(), place);
            if (place != MISSING) {
                known[place] = true;
            }
        }
    }

    /** @throws IllegalArgumentException for a column that the kind never declared */
    int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("The kind declares no column " + column);
        }
        return place;
    }

    boolean has(Column column) {
        return place(column.name()) != MISSING;
    }

    boolean isKnown(int place) {
        return known[place];
    }

    int knownCount() {
        int count = 0;
        for (boolean each : known) {
            count += each ? 1 : 0;
        }
        return count;
    }

    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            if (each != '_' && each != '-' && !Character.isWhitespace(each) && each != '\u00A0' && each != '\uFEFF') {
                plain.append(each);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static int place(Column column, Map<String, Integer> byName) {
        Integer place = byName.get(plain(column.name()));
        for (String other : column.otherNames()) {
            place = place == null ? byName.get(plain(other)) : place;
        }
        return place == null ? MISSING : place;
    }
}
