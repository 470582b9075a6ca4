package io.seatwise.imports.mapping;

import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.FileColumns;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Rates by words how likely the name of a file's column means a column of a kind. */
public final class ColumnWords {

    static final int SAME = 100;
    private static final int WORD = 80;
    private static final int WITHIN = 30;
    private static final int SHORTEST_WITHIN = 4;

    private final Map<String, List<String>> words = new HashMap<>();

    public ColumnWords() {
        Properties all = new Properties();
        try (InputStream file = Objects.requireNonNull(
                ColumnWords.class.getResourceAsStream("/data/column-words.properties"), "column-words.properties")) {
            all.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        for (String column : all.stringPropertyNames()) {
            words.put(
                    column,
                    Arrays.stream(all.getProperty(column).split("\\|"))
                            .map(FileColumns::plain)
                            .toList());
        }
    }

    /** Whether one of a header's names may mean a column. */
    public boolean resemblesOneOf(Column<?> column, List<String> header) {
        return header.stream().anyMatch(each -> likeness(column, each) > 0);
    }

    /** Rates a name from 0, no word in common, to 100, the same name. */
    int likeness(Column<?> column, String name) {
        String plain = FileColumns.plain(name);
        if (plain.isEmpty()) {
            return 0;
        }
        if (plain.equals(FileColumns.plain(column.name()))
                || column.aliases().stream().anyMatch(each -> plain.equals(FileColumns.plain(each)))) {
            return SAME;
        }
        int best = 0;
        for (String word : words.getOrDefault(column.name(), List.of())) {
            if (plain.equals(word)) {
                return WORD;
            }
            if (word.length() >= SHORTEST_WITHIN && plain.contains(word)) {
                best = Math.max(best, WITHIN + Math.min(word.length(), WITHIN));
            }
        }
        return best;
    }
}
