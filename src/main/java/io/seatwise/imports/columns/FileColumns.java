package io.seatwise.imports.columns;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The places of a kind's columns in one file. Names are compared without case, blanks, underscores and hyphens. */
public final class FileColumns {

    static final int MISSING = -1;

    private final List<Column<?>> columns;
    private final int[] places;
    private final Map<Column<?>, Integer> numbers = new IdentityHashMap<>();
    private final boolean[] known;

    public FileColumns(List<Column<?>> columns, List<String> header) {
        this.columns = List.copyOf(columns);
        this.places = new int[columns.size()];
        this.known = new boolean[header.size()];
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byName.putIfAbsent(plain(header.get(i)), i);
        }
        for (int number = 0; number < places.length; number++) {
            numbers.put(columns.get(number), number);
            places[number] = place(columns.get(number), byName);
            if (places[number] != MISSING) {
                known[places[number]] = true;
            }
        }
    }

    List<Column<?>> columns() {
        return columns;
    }

    int place(int number) {
        return places[number];
    }

    /** @throws IllegalArgumentException for a column that the kind never declared */
    int number(Column<?> column) {
        Integer number = numbers.get(column);
        if (number == null) {
            throw new IllegalArgumentException("The kind declares no column " + column.name());
        }
        return number;
    }

    /** The place of the column in the file; -1 when the file has no such column. */
    public int place(Column<?> column) {
        return places[number(column)];
    }

    public boolean has(Column<?> column) {
        return place(column) != MISSING;
    }

    /** Whether the file's column at this place is one of the kind's. */
    public boolean isKnown(int place) {
        return known[place];
    }

    public int knownCount() {
        int count = 0;
        for (boolean each : known) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /** A column's name as names are compared. */
    public static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            if (each != '_' && each != '-' && !Character.isWhitespace(each) && each != '\u00A0' && each != '\uFEFF') {
                plain.append(each);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static int place(Column<?> column, Map<String, Integer> byName) {
        Integer place = byName.get(plain(column.name()));
        for (String alias : column.aliases()) {
            place = place == null ? byName.get(plain(alias)) : place;
        }
        return place == null ? MISSING : place;
    }
}
