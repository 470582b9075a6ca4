package io.seatwise.imports.mapping;

import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.ReadingRules.DateOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Guesses a mapping from the names of a file's columns and from what its first rows hold. */
public final class MappingGuess {

    private static final int ENOUGH = 30;
    private static final int CONTENT = 40;
    private static final double MOST = 0.6;
    private static final String PROBE = "probe";

    private static final Pattern COMMA =
            Pattern.compile("[+-]?\\d[\\d.'’ \\u00A0\\u202F]*,\\d{1,2}|[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d+");
    private static final Pattern POINT =
            Pattern.compile("[+-]?\\d[\\d,'’ \\u00A0\\u202F]*\\.\\d{1,2}|[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d+");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(?:\\d{4}|\\d{2})(?:\\D.*)?");
    private static final int MONTHS = 12;

    private static final ColumnWords WORDS = new ColumnWords();

    private final MappingSample sample;
    private final LocalDate today;

    public MappingGuess(MappingSample sample, LocalDate today) {
        this.sample = sample;
        this.today = today;
    }

    private record Pair(String target, String source, int score) {}

    /** The kind whose required columns are found best; the first one where none is. */
    public String kind(MappableKinds kinds) {
        return kinds.names().stream()
                .max(Comparator.comparingDouble(
                        each -> share(kinds.columns(each).orElseThrow())))
                .orElseThrow();
    }

    private double share(List<Column<?>> columns) {
        Map<String, String> guessed = columns(columns);
        List<Column<?>> required =
                columns.stream().filter(Column::isInEveryFile).toList();
        long found = required.stream()
                .filter(each -> guessed.containsKey(each.name()))
                .count();
        return (double) found / Math.max(1, required.size()) + guessed.size() / 1000.0;
    }

    /** The kind's columns to the file's columns, each used once; what is not guessed is left out. */
    public Map<String, String> columns(List<Column<?>> columns) {
        List<Pair> pairs = new ArrayList<>();
        for (Column<?> column : columns) {
            for (String name : sample.header()) {
                int score = score(column, name);
                if (score >= ENOUGH) {
                    pairs.add(new Pair(column.name(), name, score));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::score).reversed());
        Map<String, String> guessed = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (Pair pair : pairs) {
            if (!guessed.containsKey(pair.target()) && used.add(pair.source())) {
                guessed.put(pair.target(), pair.source());
            }
        }
        return guessed;
    }

    /** The likeness of the names; a column whose values cannot be read is none, one of GUIDs needs no name. */
    private int score(Column<?> column, String name) {
        int likeness = WORDS.likeness(column, name);
        boolean telling = column.isGuid() && column.isInEveryFile();
        if (likeness == 0 && !telling) {
            return 0;
        }
        double readable = readable(column, name);
        if (readable < MOST) {
            return 0;
        }
        return likeness + (telling ? CONTENT : 0);
    }

    /** The share of the values in a column that could be read; 1 where it holds none. */
    private double readable(Column<?> column, String name) {
        FileMapping probe = new FileMapping(
                PROBE,
                PROBE,
                sample.header(),
                Map.of(column.name(), name),
                Map.of(),
                new FileMapping.Signs(decimal(), dateOrder()));
        int place = sample.header().indexOf(name);
        List<MappingSample.Row> rows = sample.read(probe, List.of(column), today);
        long filled = IntStream.range(0, rows.size())
                .filter(row -> sample.text(row, place) != null)
                .count();
        long read = rows.stream()
                .filter(row -> row.cells().containsKey(column.name()))
                .count();
        return filled == 0 ? column.isGuid() ? 0 : 1 : (double) read / filled;
    }

    /** The decimal sign that the values show; null where none shows one, or both are shown. */
    public @Nullable String decimal() {
        boolean comma = texts().stream().anyMatch(each -> COMMA.matcher(each).matches());
        boolean point = texts().stream().anyMatch(each -> POINT.matcher(each).matches());
        return comma == point ? null : comma ? "," : ".";
    }

    /** The order of day and month that the values show; null where none shows it. */
    public @Nullable DateOrder dateOrder() {
        boolean dates = false;
        for (String text : texts()) {
            Matcher date = DATE.matcher(text);
            if (date.matches()) {
                dates = dates || date.group(2).equals(".");
                if (Integer.parseInt(date.group(1)) > MONTHS) {
                    return DateOrder.DAY_FIRST;
                }
                if (Integer.parseInt(date.group(3)) > MONTHS) {
                    return DateOrder.MONTH_FIRST;
                }
            }
        }
        return dates ? DateOrder.DAY_FIRST : null;
    }

    private List<String> texts() {
        return IntStream.range(0, sample.rows().size())
                .boxed()
                .flatMap(row -> IntStream.range(0, sample.header().size())
                        .mapToObj(place -> sample.text(row, place))
                        .filter(Objects::nonNull))
                .toList();
    }
}
