package io.seatwise.imports.mapping;

import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.FileColumns;
import io.seatwise.imports.columns.ReadingRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the header and the rows of a kind out of those of a mapped file, before anything reads them. */
public final class MappedTable {

    private final List<String> names = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final int[] places;
    private final @Nullable String[] values;
    private final BitSet numbers = new BitSet();

    /**
     * @param header the file's header
     * @param today the UTC day of the import
     */
    public MappedTable(FileMapping mapping, List<String> header, LocalDate today) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byName.putIfAbsent(FileColumns.plain(header.get(i)), i);
        }
        int size = mapping.columns().size() + mapping.values().size();
        places = new int[size];
        values = new @Nullable String[size];
        mapping.columns().forEach((target, source) -> {
            places[names.size()] = byName.getOrDefault(FileColumns.plain(source), -1);
            names.add(target);
            sources.add(source);
        });
        mapping.values().forEach((target, value) -> {
            places[names.size()] = -1;
            values[names.size()] = value.equalsIgnoreCase(FileMapping.TODAY) ? today.toString() : value;
            names.add(target);
            sources.add(target);
        });
    }

    /** The header as the kind knows it. */
    public List<String> names() {
        return names;
    }

    /** The name of the file's column that this column of the kind is read from. */
    public String source(Column<?> column) {
        int place = names.indexOf(column.name());
        return place < 0 ? column.name() : sources.get(place);
    }

    /** The place of the file's column that this column of the kind is read from; -1 where there is none. */
    public int place(Column<?> column) {
        int place = names.indexOf(column.name());
        return place < 0 ? -1 : places[place];
    }

    /** Whether a column of the kind is read from this place of the file. */
    public boolean reads(int place) {
        return Arrays.stream(places).anyMatch(each -> each == place);
    }

    /** The row as the kind knows it. */
    public @Nullable String[] row(@Nullable String[] cells) {
        @Nullable String[] row = values.clone();
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            if (place >= 0) {
                row[i] = place < cells.length ? cells[place] : null;
            }
        }
        return row;
    }

    /** The places of the row's numbers, of those of the file's row; valid until the next call. */
    public BitSet numbers(BitSet places) {
        numbers.clear();
        for (int i = 0; i < this.places.length; i++) {
            numbers.set(i, this.places[i] >= 0 && places.get(this.places[i]));
        }
        return numbers;
    }

    /** The rules of the import with what the mapping says; what the sender said goes first. */
    public static ReadingRules rules(FileMapping mapping, ReadingRules given) {
        String decimal = mapping.signs().decimal();
        return new ReadingRules(
                given.decimal() != null || decimal == null ? given.decimal() : Character.valueOf(decimal.charAt(0)),
                given.dateOrder() == null ? mapping.signs().dateOrder() : given.dateOrder(),
                given.dayZero(),
                given.today());
    }
}
