package io.seatwise.imports.columns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file does not say about itself and its sender may.
 *
 * @param decimal the decimal sign of the file's numbers, a point or a comma; null when nobody said
 * @param dateOrder the order of day and month in dates written with slashes; null when nobody said
 * @param today the UTC day of the import; days more than two days later are refused
 */
public record ReadingRules(
        @Nullable Character decimal, @Nullable DateOrder dateOrder, LocalDate today) {

    /** The order of day and month in a date such as {@code 10/1/2026}. */
    public enum DateOrder {
        DAY_FIRST,
        MONTH_FIRST
    }

    public ReadingRules(LocalDate today) {
        this(null, null, today);
    }
}
