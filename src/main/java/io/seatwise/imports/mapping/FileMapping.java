package io.seatwise.imports.mapping;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.imports.columns.FileColumns;
import io.seatwise.imports.columns.ReadingRules.DateOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says how a file of a partner's own form is read as one of a known kind.
 *
 * @param name unique among the partner's mappings
 * @param kind the kind of file that its rows become
 * @param header the names of the file's columns, by which it is recognised
 * @param columns the kind's column to the file's column
 * @param values the kind's column to a value that all rows have; {@link #TODAY} for the day of the import
 */
public record FileMapping(
        String name,
        String kind,
        List<String> header,
        Map<String, String> columns,
        Map<String, String> values,
        @JsonUnwrapped Signs signs) {

    /** The value of a column of days that means the UTC day of the import. */
    public static final String TODAY = "today";

    public FileMapping {
        header = List.copyOf(header);
        columns = new LinkedHashMap<>(columns);
        values = new LinkedHashMap<>(values);
    }

    /** Whether the columns of a file are those of this mapping, in any order. */
    boolean recognises(List<String> names) {
        return counted(header).equals(counted(names));
    }

    /** Whether a file has all columns that this mapping reads. */
    public boolean isReadable(List<String> names) {
        return counted(names)
                .keySet()
                .containsAll(counted(List.copyOf(columns.values())).keySet());
    }

    int inCommon(List<String> names) {
        Set<String> common = new HashSet<>(counted(names).keySet());
        common.retainAll(counted(header).keySet());
        return common.size();
    }

    private static Map<String, Integer> counted(List<String> names) {
        Map<String, Integer> counted = new HashMap<>();
        names.stream()
                .map(FileColumns::plain)
                .filter(each -> !each.isEmpty())
                .forEach(each -> counted.merge(each, 1, Integer::sum));
        return counted;
    }

    /**
     * How numbers and days are written in a file.
     *
     * @param decimal the decimal sign of the file's numbers, a point or a comma; null when numbers leave no doubt
     * @param dateOrder the order of day and month in the file's dates; null when dates leave no doubt
     */
    public record Signs(@Nullable String decimal, @Nullable DateOrder dateOrder) {}
}
