package io.seatwise.imports.columns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file does not say about itself and its sender may.
 *
 * @param decimal the decimal sign of the file's numbers, a point or a comma; null when nobody said
 * @param dateOrder the order of day and month in dates written with slashes; null when nobody said
 * @param dayZero the day from which the plain numbers of a workbook count days; null where no number is a day
 * @param today the UTC day of the import; days more than two days later are refused
 */
public record ReadingRules(
        @Nullable Character decimal,
        @Nullable DateOrder dateOrder,
        @Nullable LocalDate dayZero,
        LocalDate today) {

    /** The day 0 of a workbook whose days after February 1900 count as Excel counts them. */
    public static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** The order of day and month in a date such as {@code 10/1/2026}. */
    public enum DateOrder {
        DAY_FIRST,
        MONTH_FIRST
    }

    public ReadingRules(LocalDate today) {
        this(null, null, null, today);
    }

    public ReadingRules(@Nullable Character decimal, @Nullable DateOrder dateOrder, LocalDate today) {
        this(decimal, dateOrder, null, today);
    }

    /** The same for a file whose numbers count days from this one; null where none does. */
    public ReadingRules countingDaysFrom(@Nullable LocalDate day) {
        return new ReadingRules(decimal, dateOrder, day, today);
    }
}
