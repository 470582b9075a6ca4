package io.seatwise.imports.columns;

import io.seatwise.base.tabular.CellText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The places of a kind's columns in one file. Names are compared without case, blanks, underscores and hyphens. */
public final class FileColumns {

    static final int MISSING = -1;

    private final List<Column<?>> columns;
    private final int[][] places;
    private final Map<Column<?>, Integer> numbers = new IdentityHashMap<>();
    private final boolean[] known;
    private final BitSet doubled = new BitSet();

    public FileColumns(List<Column<?>> columns, List<String> header) {
        this.columns = List.copyOf(columns);
        this.places = new int[columns.size()][];
        this.known = new boolean[header.size()];
        Map<String, List<Integer>> byName = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byName.computeIfAbsent(plain(header.get(i)), name -> new ArrayList<>())
                    .add(i);
        }
        for (int number = 0; number < places.length; number++) {
            numbers.put(columns.get(number), number);
            places[number] = places(columns.get(number), byName);
            doubled.set(number, isDoubled(columns.get(number), byName));
            for (int place : places[number]) {
                known[place] = true;
            }
        }
    }

    /** The names of the kind's columns that the file has, in the order of the kind. */
    public List<String> present() {
        return columns.stream().filter(this::has).map(Column::name).toList();
    }

    List<Column<?>> columns() {
        return columns;
    }

    /** Where the column stands: more than once where rows use one spelling or the other. */
    int[] places(int number) {
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
        int[] all = places[number(column)];
        return all.length == 0 ? MISSING : all[0];
    }

    /** The first column that stands in the header more than once; empty when none does. */
    public Optional<Column<?>> doubled() {
        for (int number = 0; number < places.length; number++) {
            if (doubled.get(number) && !columns.get(number).isIgnored()) {
                return Optional.of(columns.get(number));
            }
        }
        return Optional.empty();
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
            if (each != '_' && each != '-' && !CellText.isBlank(each)) {
                plain.append(each);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isDoubled(Column<?> column, Map<String, List<Integer>> byName) {
        List<Integer> counts = column.plainNames().stream()
                .map(name -> byName.getOrDefault(name, List.of()).size())
                .toList();
        return column.hasAlternatives()
                ? counts.stream().anyMatch(count -> count > 1)
                : counts.stream().mapToInt(Integer::intValue).sum() > 1;
    }

    private static int[] places(Column<?> column, Map<String, List<Integer>> byName) {
        return column.plainNames().stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
