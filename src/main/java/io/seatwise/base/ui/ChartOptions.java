package io.seatwise.base.ui;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Chart} shows: series over one row of categories. Colours are names that light and dark resolve.
 *
 * @param categories along the axis, as the reader reads them: days, bands, names
 * @param unit how values are written
 * @param horizontal bars that grow to the right, the first category on top
 * @param days where the categories stand on an axis of time, one for each; empty where they stand at even distances
 */
public record ChartOptions(
        List<String> categories,
        List<Series> series,
        Unit unit,
        boolean horizontal,
        @JsonUnwrapped Lines lines,
        List<LocalDate> days) {

    /**
     * Lines over the series.
     *
     * @param marks across, such as a threshold
     * @param events down at a category, such as a break or the start of a campaign
     */
    public record Lines(List<Mark> marks, List<Event> events) {}

    /** @throws IllegalArgumentException when there are days, but not one for each category */
    public ChartOptions {
        if (!days.isEmpty() && days.size() != categories.size()) {
            throw new IllegalArgumentException(days.size() + " days for " + categories.size() + " categories");
        }
    }

    public ChartOptions(List<String> categories, List<Series> series, Unit unit, boolean horizontal, List<Mark> marks) {
        this(categories, series, unit, horizontal, new Lines(marks, List.of()), List.of());
    }

    /** How a value is written, on axes, in the hover and in the table. */
    public enum Unit {
        COUNT,
        PERCENT
    }

    public enum Kind {
        LINE,
        BAR,
        /** Bars on top of one another, in the order of the series. */
        STACKED_BAR,
        /** One ring; its slices are the categories of the first series. */
        RING
    }

    /** From a palette that colour-blind eyes tell apart, in light and dark. */
    public enum Color {
        ACCENT,
        SECOND,
        THIRD,
        GOOD,
        WARNING,
        BAD,
        NEUTRAL
    }

    /**
     * @param values one for each category; null is a gap
     * @param colors one for each category where they differ, else empty
     */
    public record Series(
            String name, Kind kind, Color color, List<? extends @Nullable Number> values, List<Color> colors) {

        public Series(String name, Kind kind, Color color, List<? extends @Nullable Number> values) {
            this(name, kind, color, values, List.of());
        }
    }

    /** A horizontal line at a value, with its label. */
    public record Mark(double value, String label) {}

    /** A vertical line at the category with this index, with its label. */
    public record Event(int category, String label) {}

    /** Lines over days, each at its place in time. */
    public static ChartOptions overTime(
            List<LocalDate> days, Function<LocalDate, String> label, Unit unit, List<Series> series) {
        return new ChartOptions(
                days.stream().map(label).toList(),
                series,
                unit,
                false,
                new Lines(List.of(), List.of()),
                List.copyOf(days));
    }

    /** Lines over months or other steps of the same length. */
    public static ChartOptions lines(List<String> categories, Unit unit, List<Series> series) {
        return new ChartOptions(categories, series, unit, false, List.of());
    }

    /** The same with these lines across. */
    public ChartOptions withMarks(List<Mark> marks) {
        return new ChartOptions(categories, series, unit, horizontal, new Lines(marks, lines.events()), days);
    }

    /** The same with these lines down. */
    public ChartOptions withEvents(List<Event> events) {
        return new ChartOptions(categories, series, unit, horizontal, new Lines(lines.marks(), events), days);
    }
}
